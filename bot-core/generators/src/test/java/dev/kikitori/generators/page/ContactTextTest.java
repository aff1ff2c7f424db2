package dev.kikitori.generators.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContactTextTest {
    private static List<String> targets(String text) {
        return ContactText.ways(text).stream().map(ContactText.Way::target).toList();
    }

    @Test
    void findsEveryWayToReachSomeone() {
        assertEquals(
                List.of("tel:0312345678", "mailto:hello@hinode.example", "https://hinode.example/a"),
                targets("電話03-1234-5678、メールは hello@hinode.example、https://hinode.example/a まで"));
        assertEquals(List.of("tel:+442079460123"), targets("call +44 20 7946 0123."));
        assertEquals(List.of("tel:2125550187"), targets("(212) 555-0187"));
    }

    @Test
    void takesNoOtherNumberForATelephone() {
        assertEquals(List.of(), targets("Instagram: hinode_bakery2026"));
        assertEquals(List.of(), targets("room 12, 3rd floor"));
        assertEquals(List.of(), targets("a".repeat(20_000)));
    }

    @Test
    void keepsTheSentenceOnlyWhereItSaysMore() {
        assertEquals("", ContactText.rest("TEL 03-1234-5678"));
        assertEquals("Instagram: hinode_bakery", ContactText.rest("Instagram: hinode_bakery"));
    }
}
