package dev.kikitori.generators.view;

import dev.kikitori.engine.value.Kind;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where answers lead: telephone, mail and web addresses, written so that every browser and checker takes them. */
public final class Links {
    private static final Pattern PHONE = Pattern.compile("(\\+?[0-9]{3,15})(;ext=[0-9]{1,7})?");
    private static final Pattern MAIL = Pattern.compile("([^@]+)@([^@]+)");
    private static final Pattern WEB = Pattern.compile(
            "(https?)://([^/?#:@\\[\\]]+)(:[0-9]{1,5})?((?:/[^?#]*)?)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
    private static final String PLAIN = "-._~";
    private static final String IN_PATH = PLAIN + "/:@!$&'()*+,;=%";

    private Links() {}

    /** The link for an answer of this kind; empty where it leads nowhere. */
    public static Optional<String> to(Kind kind, String text) {
        return switch (kind) {
            case PHONE -> phone(text);
            case EMAIL -> mail(text);
            case URL -> web(text);
            case TEXT, LONG_TEXT, NAME, NUMBER, MONEY, YES_NO, CHOICE, CHOICES, DATE, TIME, DATETIME, DURATION ->
                Optional.empty();
            case COLOUR, ADDRESS, OPENING_HOURS, ITEMS, GROUP_LIST, FILE -> Optional.empty();
        };
    }

    private static Optional<String> phone(String text) {
        return PHONE.matcher(text).matches() ? Optional.of("tel:" + text) : Optional.empty();
    }

    private static Optional<String> mail(String text) {
        Matcher mail = MAIL.matcher(text);
        return mail.matches()
                ? host(mail.group(2)).map(host -> "mailto:" + encoded(mail.group(1), PLAIN + "+") + "@" + host)
                : Optional.empty();
    }

    private static Optional<String> web(String text) {
        Matcher web = WEB.matcher(text);
        if (!web.matches()) {
            return Optional.empty();
        }
        return host(web.group(2))
                .map(host -> web.group(1) + "://" + host + part(web, 3, "") + part(web, 4, "") + part(web, 5, "?")
                        + part(web, 6, "#"))
                .filter(Links::parses);
    }

    private static String part(Matcher web, int group, String first) {
        String text = web.group(group);
        return text == null ? "" : first + encoded(text.substring(first.length()), IN_PATH + "?");
    }

    private static Optional<String> host(String host) {
        try {
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return ascii.isEmpty() ? Optional.empty() : Optional.of(ascii);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean parses(String link) {
        try {
            return new URI(link).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String encoded(String text, String kept) {
        String escaped = text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
        StringBuilder link = new StringBuilder();
        for (byte b : escaped.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter || kept.indexOf(c) >= 0) {
                link.append(c);
            } else {
                link.append('%').append("%02X".formatted((int) c));
            }
        }
        return link.toString();
    }
}
