package dev.kikitori.generators.check;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.Finding;
import dev.kikitori.engine.generation.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that opening the pages makes no request to another site: nothing that a browser loads by itself, in HTML or in
 * CSS, names a host. Links that a person follows are theirs to follow.
 */
public final class NoExternalRequests implements Verifier {
    private static final Set<String> LOADING =
            Set.of("src", "srcset", "poster", "data", "background", "action", "formaction", "manifest", "xlink:href");
    private static final Set<String> LINKING = Set.of("a", "area");
    private static final Pattern OUTSIDE = Pattern.compile("(?i)(?:^|[\\s,])(?:[a-z][a-z0-9+.-]*:)?[/\\\\]{2}");
    private static final Pattern IN_CSS = Pattern.compile(
            "(?i)url\\(\\s*[\"']?\\s*((?:[a-z][a-z0-9+.-]*:)?//[^)\"']*)|@import\\s+[\"']([^\"']*//[^\"']*)");

    @Override
    public Check check(Artifact artifact) {
        List<Finding> findings = new ArrayList<>();
        artifact.files().forEach((path, content) -> {
            if (path.endsWith(".html")) {
                html(path, Markup.of(content), findings);
            } else if (path.endsWith(".css")) {
                css(path, new String(content, StandardCharsets.UTF_8), findings);
            }
        });
        return new Check(
                "no-external-requests",
                "Kikitori",
                findings.isEmpty() ? Check.Result.PASSED : Check.Result.FAILED,
                findings);
    }

    private static void html(String path, Markup page, List<Finding> findings) {
        for (Markup.Element element : page.elements()) {
            element.attributes().forEach((key, value) -> {
                boolean loads = LOADING.contains(key) || (key.equals("href") && !LINKING.contains(element.name()));
                if (loads && OUTSIDE.matcher(value.strip()).find()) {
                    findings.add(new Finding(path, "error", element.name() + " " + key + " leads to another site"));
                }
                if (key.equals("style")) {
                    css(path, value, findings);
                }
            });
            if (element.name().equals("meta")
                    && element.attribute("http-equiv").toLowerCase(Locale.ROOT).equals("refresh")) {
                findings.add(new Finding(path, "error", "the page sends its reader elsewhere by itself"));
            }
        }
        page.styles().forEach(style -> css(path, style, findings));
    }

    private static void css(String path, String css, List<Finding> findings) {
        Matcher matcher = IN_CSS.matcher(css);
        while (matcher.find()) {
            findings.add(new Finding(path, "error", "a style sheet loads something from another site"));
        }
    }
}
