package dev.kikitori.engine.job;

import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * An address to be read by people. One of a Japanese town is put together from its parts in the order of its own
 * country, whatever the language; if it was given in other letters, behind what was given. Any other stands as its
 * owner gave it; where only its parts are known, from the smallest to the largest.
 */
final class AddressText {
    private static final String JAPANESE = "ja";
    private static final String ELSEWHERE = "en";

    private AddressText() {}

    static String of(Value.Address address) {
        String given = ValueText.clean(address.text());
        if (isJapanese(address.region() + address.town())) {
            String parts = together(address, SmallWords.in(JAPANESE));
            boolean otherLetters = given.codePoints().anyMatch(Character::isLetter) && !isJapanese(given);
            return otherLetters ? given + " (" + parts + ")" : parts;
        }
        return given.isEmpty() ? together(address, SmallWords.in(ELSEWHERE)) : given;
    }

    private static boolean isJapanese(String text) {
        return text.codePoints().anyMatch(c -> Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30ff));
    }

    /** Groups of parts have spaces between them in the order; within a group nothing stands between. */
    private static String together(Value.Address address, SmallWords words) {
        List<String> groups = new ArrayList<>();
        for (String group : words.say("address.order").split(" ", -1)) {
            StringBuilder together = new StringBuilder();
            for (String part : group.split("\\+", -1)) {
                together.append(ValueText.clean(part(address, part, words)));
            }
            if (!together.isEmpty()) {
                groups.add(together.toString());
            }
        }
        return String.join(words.say("address.join"), groups);
    }

    private static String part(Value.Address address, String part, SmallWords words) {
        return switch (part) {
            case "postal-code" -> postalCode(address, words);
            case "region" -> address.region();
            case "town" -> address.town();
            case "street" -> address.street();
            case "building" -> address.building();
            default -> throw new IllegalArgumentException("no part of an address is called " + part);
        };
    }

    private static String postalCode(Value.Address address, SmallWords words) {
        return address.postalCode().isBlank() ? "" : words.say("address.postal-code", "code", address.postalCode());
    }
}
