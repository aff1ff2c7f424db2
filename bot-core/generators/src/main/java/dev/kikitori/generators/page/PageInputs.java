package dev.kikitori.generators.page;

import static dev.kikitori.engine.generation.Inputs.Input.needed;
import static dev.kikitori.engine.generation.Inputs.Input.used;

import dev.kikitori.engine.generation.Inputs;
import dev.kikitori.engine.value.Kind;
import java.util.List;

/** The answers that have a place of their own on a page. */
final class PageInputs {
    static final Inputs ALL = new Inputs(
            List.of(
                    needed("name", Kind.NAME, Kind.TEXT).or("title"),
                    used("business", Kind.TEXT, Kind.CHOICE),
                    used("tagline", Kind.TEXT),
                    used("story", Kind.LONG_TEXT, Kind.TEXT),
                    used("actions", Kind.CHOICES, Kind.CHOICE),
                    used("hours", Kind.OPENING_HOURS),
                    used("date", Kind.DATE, Kind.DATETIME),
                    used("start", Kind.TIME, Kind.DATETIME),
                    used("end", Kind.TIME, Kind.DATETIME),
                    used("deadline", Kind.DATE, Kind.DATETIME, Kind.TEXT),
                    used("address", Kind.ADDRESS, Kind.TEXT),
                    used("directions", Kind.TEXT, Kind.LONG_TEXT),
                    used("phone", Kind.PHONE),
                    used("email", Kind.EMAIL),
                    used("contact", Kind.TEXT, Kind.URL),
                    used("items", Kind.ITEMS),
                    used("features", Kind.CHOICES),
                    used("request", Kind.CHOICES, Kind.TEXT, Kind.LONG_TEXT),
                    used("practical", Kind.CHOICES, Kind.TEXT, Kind.LONG_TEXT),
                    used("photos", Kind.GROUP_LIST),
                    used("members", Kind.GROUP_LIST, Kind.ITEMS, Kind.TEXT, Kind.LONG_TEXT),
                    used("schedule", Kind.GROUP_LIST, Kind.ITEMS, Kind.TEXT, Kind.LONG_TEXT, Kind.OPENING_HOURS),
                    used("rules", Kind.LONG_TEXT, Kind.TEXT),
                    used("fee", Kind.MONEY, Kind.TEXT),
                    used("mood", Kind.CHOICE, Kind.CHOICES),
                    used("background", Kind.CHOICE, Kind.COLOUR),
                    used("colour", Kind.COLOUR).or("color"),
                    used("heading-colour", Kind.COLOUR),
                    used("button-colour", Kind.COLOUR),
                    used("letters", Kind.CHOICE),
                    used("wishes", Kind.LONG_TEXT, Kind.TEXT)),
            true);

    private PageInputs() {}
}
