package dev.kikitori.generators.csv;

import dev.kikitori.generators.view.SafeJson;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code {{key}}}, escaped, and {@code {{{key}}}}, as it stands, in one pass: what was filled in is not looked at
 * again. It stands in for a template engine because the programs are full of what such engines take for their own.
 */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\{([a-z.-]+)}}}|\\{\\{([a-z.-]+)}}");

    private Template() {}

    static String fill(String template, UnaryOperator<String> values, UnaryOperator<String> escape) {
        return PLACE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null
                                ? values.apply(found.group(1))
                                : escape.apply(values.apply(found.group(2)))));
    }

    /** Fills {@code @@key@@} in a program's source. */
    static String fillSource(String source, Map<String, String> values) {
        return Pattern.compile("@@([a-z]+)@@")
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** Text for HTML, in content and in quoted attributes. */
    static String html(String text) {
        StringBuilder html = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(SafeJson.isCharacter(point) ? point : 0xfffd);
            }
        });
        return html.toString();
    }
}
