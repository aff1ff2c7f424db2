package dev.kikitori.generators.view;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives long runs of characters without a gap, such as twenty thousand letters that someone leant on, places where a line
 * may end ({@code <wbr>}). Browsers break such a run anywhere too, but measure all of it for each line, which takes them
 * half a minute. Nothing that is seen, read aloud or copied changes.
 */
final class LongRuns {
    /** Longer than any word, and than what stands between two commas in a language without spaces. */
    private static final int LONG = 200;

    private static final int STEP = 30;
    private static final Pattern RUN =
            Pattern.compile("(?:&(?:#\\d{1,7}|[A-Za-z]{1,9});|[^\\s<>&、。，．]){" + LONG + ",}+");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9]*)[^>]*>");

    /** What holds characters only, or none that a person reads. */
    private static final Set<String> CLOSED = Set.of("script", "style", "title", "textarea", "option");

    private LongRuns() {}

    /** The page with these places. */
    static String broken(String html) {
        if (!RUN.matcher(html).find()) {
            return html;
        }
        StringBuilder page = new StringBuilder(html.length() + html.length() / STEP);
        Matcher tag = TAG.matcher(html);
        String closed = "";
        int from = 0;
        while (tag.find(from)) {
            String text = html.substring(from, tag.start());
            page.append(closed.isEmpty() ? inText(text) : text).append(tag.group());
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (closed.isEmpty() && CLOSED.contains(name)) {
                closed = name;
            } else if (closed.equals(name) && !tag.group(1).isEmpty()) {
                closed = "";
            }
            from = tag.end();
        }
        return page.append(html, from, html.length()).toString();
    }

    private static String inText(String text) {
        return RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(inRun(run.group())));
    }

    private static String inRun(String run) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(run);
        StringBuilder broken = new StringBuilder(run.length() + run.length() / 4);
        int written = 0;
        for (int at = characters.first(); at != BreakIterator.DONE; at = characters.next()) {
            if (at - written >= STEP && !insideReference(run, at)) {
                broken.append(run, written, at).append("<wbr>");
                written = at;
            }
        }
        return broken.append(run, written, run.length()).toString();
    }

    /** Whether this place is within a character reference. */
    private static boolean insideReference(String run, int at) {
        int start = run.lastIndexOf('&', at - 1);
        return start >= 0 && at - start < 12 && run.indexOf(';', start) >= at;
    }
}
