package dev.kikitori.prompts.suggestions;

import dev.kikitori.engine.job.Template;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One text with gaps. What fills a gap at the beginning of a sentence gets a capital, unless it is a name. */
record Phrase(Template template) {
    private static final Pattern BEGINNING = Pattern.compile("(^|[.?] )\\{(?!name})([a-z]+)}");
    private static final String CAPITAL = ".capital";

    static Phrase of(String text) {
        return new Phrase(Template.of(BEGINNING.matcher(text).replaceAll("$1{$2" + CAPITAL + "}")));
    }

    boolean isFilledBy(Slots slots) {
        return slots().stream().allMatch(slots::has);
    }

    /** The text; every gap must have a filling. */
    String fill(Slots slots) {
        return template.fill(gap -> {
            String filling = slots.get(slot(gap));
            return gap.endsWith(CAPITAL) ? capital(filling) : filling;
        });
    }

    /** The slots that must be filled. */
    List<String> slots() {
        return template.names().stream().map(Phrase::slot).toList();
    }

    private static String slot(String gap) {
        return gap.endsWith(CAPITAL) ? gap.substring(0, gap.length() - CAPITAL.length()) : gap;
    }

    private static String capital(String text) {
        int first = Character.charCount(text.codePointAt(0));
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
