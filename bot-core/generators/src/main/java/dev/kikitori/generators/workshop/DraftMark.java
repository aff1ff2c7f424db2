package dev.kikitori.generators.workshop;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.generators.view.PageLanguage;
import dev.kikitori.generators.view.Words;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A band at the head of every page of a first version, which says that it is one. */
final class DraftMark {
    private static final Pattern BODY = Pattern.compile("</head>\\s*<body[^>]*>");
    private static final String ANY_STYLE = "style-src 'unsafe-inline'";
    private static final String STYLE = " style=\"margin:0;padding:.6rem 1rem;border-bottom:2px solid #5c4400;"
            + "background:#fff1c2;color:#3d2d00;text-align:center;font-weight:700\"";

    private DraftMark() {}

    /** The same thing, marked in this language. */
    static Artifact on(Artifact artifact, String lang) {
        String said = Words.in(
                        "kikitori/generators/workshop", PageLanguage.of(lang).code())
                .of("draft");
        Map<String, byte[]> files = new TreeMap<>(artifact.files());
        files.replaceAll((path, content) -> path.endsWith(".html") ? marked(content, said, lang) : content);
        return new Artifact(artifact.name(), artifact.first(), new TreeMap<>(files));
    }

    private static byte[] marked(byte[] page, String said, String lang) {
        String html = new String(page, StandardCharsets.UTF_8);
        Matcher body = BODY.matcher(html);
        if (!body.find()) {
            return page;
        }
        String style = html.contains(ANY_STYLE) ? STYLE : "";
        String band = "\n<aside lang=\"" + PageLanguage.of(lang).code() + "\" aria-label=\"" + said + "\"" + style + ">"
                + said + "</aside>";
        return (html.substring(0, body.end()) + band + html.substring(body.end())).getBytes(StandardCharsets.UTF_8);
    }
}
