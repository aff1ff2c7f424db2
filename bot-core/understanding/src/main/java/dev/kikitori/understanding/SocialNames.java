package dev.kikitori.understanding;

import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What someone is called in a social network, with the network's name before it: "Instagram: hinode_bakery",
 * 「インスタの@hinode」. A name has a sign or a figure in it, or is set off by a colon.
 */
final class SocialNames {
    private static final String SET_OFF = ":：=";
    private static final String SIGNS = "@_.0123456789";
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private SocialNames() {}

    /** Each with its network, in order. */
    static List<Span> in(String plain, Language language) {
        List<Span> found = new ArrayList<>();
        for (String network : language.phrases("social")) {
            for (int at = plain.indexOf(network); at >= 0; at = plain.indexOf(network, at + 1)) {
                boolean begins = at == 0 || !isOfName(plain.charAt(at - 1));
                int end = begins ? end(plain, at + network.length(), language) : -1;
                Span span = new Span(at, end, network);
                if (end > 0 && found.stream().noneMatch(one -> one.from() < span.to() && span.from() < one.to())) {
                    found.add(span);
                }
            }
        }
        return found;
    }

    /** Where the name ends that begins behind the network and what joins the two; -1 if there is none. */
    private static int end(String plain, int behind, Language language) {
        int from = joined(plain, behind, language);
        boolean setOff = plain.substring(behind, from).chars().anyMatch(c -> SET_OFF.indexOf(c) >= 0);
        int to = from;
        while (to < plain.length() && isOfName(plain.charAt(to))) {
            to++;
        }
        while (to > from && plain.charAt(to - 1) == '.') {
            to--;
        }
        String name = plain.substring(from, to);
        boolean marked = setOff || name.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
        return marked && from > behind && name.length() >= SHORTEST && name.length() <= LONGEST ? to : -1;
    }

    private static int joined(String plain, int behind, Language language) {
        int from = behind;
        boolean more = true;
        while (more && from < plain.length()) {
            String rest = plain.substring(from);
            int word = language.phrases("social-joint").stream()
                    .filter(rest::startsWith)
                    .mapToInt(String::length)
                    .findFirst()
                    .orElse(0);
            boolean sign = rest.charAt(0) == ' ' || SET_OFF.indexOf(rest.charAt(0)) >= 0;
            more = word > 0 || sign;
            from += word > 0 ? word : sign ? 1 : 0;
        }
        return from;
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || SIGNS.indexOf(c) >= 0 || c == '-';
    }
}
