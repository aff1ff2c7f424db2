package dev.kikitori.generators.page;

import dev.kikitori.engine.value.Kind;
import dev.kikitori.generators.view.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds telephone numbers, mail and web addresses and names in social networks in what a person said about how to be reached. */
final class ContactText {
    private static final int LONGEST = 2_000;
    private static final int MOST = 6;
    private static final String HOST = "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,4}[a-z]{2,18}";
    private static final String KNOWN_HOST = "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,3}"
            + "(?:com|net|org|info|biz|jp|uk|de|fr|eu|us|ca|au|io|co|app|shop|store|cafe|site|page|example)(?![A-Za-z0-9.-]*[A-Za-z0-9])(?!@)";
    private static final String PATH = "(?::[0-9]{1,5})?(?:/[^\\s、。，,;<>\"'（）()]{0,300})?";
    private static final Pattern WAY = Pattern.compile("(?<web>https?://[^\\s、。，<>\"']{3,300}"
            + "|(?<![\\w@.-])(?:(?i:www\\." + HOST + ")|(?i:" + KNOWN_HOST + "))" + PATH + ")"
            + "|(?<mail>[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5})"
            + "|" + Socials.PATTERN
            + "|(?<phone>(?<![\\w.@/])\\+?\\(?[0-9](?:[0-9]|[ ().‐-](?=[ ().‐-]?[0-9(])){5,20}[0-9](?![\\w@]))");
    private static final String CLOSING = ".,;:!?)]）」』";

    private ContactText() {}

    /**
     * One way to reach someone.
     *
     * @param kind telephone, mail or web address
     * @param target of a link to it
     * @param network the name of the social network it leads to
     */
    record Way(Kind kind, String text, String target, Optional<String> network) {}

    /** The ways in this text, in their order. */
    static List<Way> ways(String text) {
        List<Way> ways = new ArrayList<>();
        if (text.length() > LONGEST) {
            return ways;
        }
        Matcher matcher = WAY.matcher(text);
        while (matcher.find() && ways.size() < MOST) {
            way(matcher).ifPresent(ways::add);
        }
        return ways;
    }

    private static Optional<Way> way(Matcher matcher) {
        if (matcher.group("network") != null) {
            return social(matcher);
        }
        Kind kind = matcher.group("web") != null ? Kind.URL : matcher.group("mail") != null ? Kind.EMAIL : Kind.PHONE;
        String found =
                kind == Kind.URL ? unclosed(matcher.group()) : matcher.group().strip();
        return target(kind, found).map(target -> new Way(kind, found, target, Optional.empty()));
    }

    private static Optional<Way> social(Matcher matcher) {
        String handle = matcher.group("handle") != null ? matcher.group("handle") : matcher.group("marked");
        return Socials.of(matcher.group("network"), handle)
                .map(network -> new Way(
                        Kind.URL,
                        handle,
                        network.link().replace("{}", handle.startsWith("@") ? handle.substring(1) : handle),
                        Optional.of(network.name())));
    }

    /** A web address without the marks of the sentence around it. */
    private static String unclosed(String found) {
        int end = found.length();
        while (end > 0 && CLOSING.indexOf(found.charAt(end - 1)) >= 0) {
            end--;
        }
        return found.substring(0, end);
    }

    private static Optional<String> target(Kind kind, String found) {
        return switch (kind) {
            case PHONE -> Links.to(kind, found.replaceAll("[^+0-9]", ""));
            case URL -> Links.to(kind, found.contains("://") ? found : "https://" + found);
            default -> Links.to(kind, found);
        };
    }

    /** What is left of the text without the ways; empty if only joining words and marks are left. */
    static String rest(String text) {
        if (ways(text).isEmpty()) {
            return text;
        }
        String rest = WAY.matcher(text)
                .replaceAll(way -> way((Matcher) way).isPresent() ? " " : Matcher.quoteReplacement(way.group()));
        return rest.codePoints().filter(Character::isLetterOrDigit).count() < 6 ? "" : text;
    }
}
