package dev.kikitori.generators.page;

import dev.kikitori.engine.value.Kind;
import dev.kikitori.generators.view.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds telephone numbers, mail and web addresses in what a person said about how to be reached. */
final class ContactText {
    private static final int LONGEST = 2_000;
    private static final int MOST = 6;
    private static final Pattern WAY = Pattern.compile("(?<web>https?://[^\\s、。，<>\"']{3,300})"
            + "|(?<mail>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5})"
            + "|(?<phone>(?<![\\w.@/])\\+?\\(?[0-9](?:[0-9]|[ ().‐-](?=[ ().‐-]?[0-9(])){5,20}[0-9](?![\\w@]))");

    private ContactText() {}

    /**
     * One way to reach someone.
     *
     * @param kind telephone, mail or web address
     * @param target of a link to it
     */
    record Way(Kind kind, String text, String target) {}

    /** The ways in this text, in their order. */
    static List<Way> ways(String text) {
        List<Way> ways = new ArrayList<>();
        if (text.length() > LONGEST) {
            return ways;
        }
        Matcher matcher = WAY.matcher(text);
        while (matcher.find() && ways.size() < MOST) {
            Kind kind =
                    matcher.group("web") != null ? Kind.URL : matcher.group("mail") != null ? Kind.EMAIL : Kind.PHONE;
            String found = matcher.group().strip();
            target(kind, found).ifPresent(target -> ways.add(new Way(kind, found, target)));
        }
        return ways;
    }

    private static Optional<String> target(Kind kind, String found) {
        return Links.to(kind, kind == Kind.PHONE ? found.replaceAll("[^+0-9]", "") : found);
    }

    /** What is left of the text without the ways; empty if only joining words and marks are left. */
    static String rest(String text) {
        if (ways(text).isEmpty()) {
            return text;
        }
        String rest = text.length() > LONGEST ? text : WAY.matcher(text).replaceAll(" ");
        return rest.codePoints().filter(Character::isLetterOrDigit).count() < 6 ? "" : text;
    }
}
