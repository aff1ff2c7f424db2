package dev.kikitori.engine.job;

import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;

/** An address as its owner gave it; put together from its parts where only those are known. */
final class AddressText {
    private AddressText() {}

    static String of(Value.Address address, SmallWords words) {
        if (!address.text().isBlank()) {
            return ValueText.clean(address.text());
        }
        List<String> parts = new ArrayList<>();
        for (String part : words.say("address.order").split(" ", -1)) {
            String known = ValueText.clean(part(address, part, words));
            if (!known.isEmpty()) {
                parts.add(known);
            }
        }
        return String.join(words.say("address.join"), parts);
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
