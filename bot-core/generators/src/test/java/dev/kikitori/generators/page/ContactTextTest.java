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
        assertEquals(List.of(), targets("Signal: hinode_bakery2026"));
        assertEquals(List.of(), targets("room 12, 3rd floor"));
        assertEquals(List.of(), targets("a".repeat(20_000)));
    }

    @Test
    void keepsTheSentenceOnlyWhereItSaysMore() {
        assertEquals("", ContactText.rest("TEL 03-1234-5678"));
        assertEquals("Signal: hinode_bakery", ContactText.rest("Signal: hinode_bakery"));
        assertEquals("03-1234-5678, LINE: hinode_bakery", ContactText.rest("03-1234-5678, LINE: hinode_bakery"));
    }

    @Test
    void addressesAreLinksWithoutTheirSchemeToo() {
        assertEquals(
                List.of("https://www.luna.example", "https://luna-cafe.com/menu"),
                targets("see www.luna.example, or luna-cafe.com/menu."));
        assertEquals(List.of("mailto:me.app@luna.com"), targets("me.app@luna.com"));
        assertEquals(List.of(), targets("open from 9.30 to 17.00, no.12, e.g. by bus"));
    }

    @Test
    void namesInSocialNetworksLeadThere() {
        assertEquals(
                List.of("https://www.instagram.com/cafe_luna/", "https://www.facebook.com/luna.cafe"),
                targets("Instagram: cafe_luna and Facebook: @luna.cafe"));
        assertEquals(
                List.of("https://www.instagram.com/hinode_bakery/", "https://line.me/R/ti/p/%40hinode"),
                targets("インスタグラムの hinode_bakery、LINEは@hinode"));
        assertEquals(List.of(), targets("we are on Instagram and Facebook, LINE: hinode"));
    }
}
