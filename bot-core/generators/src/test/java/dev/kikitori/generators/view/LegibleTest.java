package dev.kikitori.generators.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.value.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegibleTest {
    @Test
    void leavesOutWhatAPageMayNotHold() {
        assertEquals("ab", Legible.text("a\u0000\u0007\u001b\u007f\u0085\ufffe\uffff\ufdd0\ufeffb"));
        assertEquals("a\ufffdb", Legible.text("a\ud800b"));
        assertEquals("gnp.exe", Legible.text("\u202egnp.exe\u202c\u2066\u2069"));
    }

    @Test
    void keepsEverythingThatCanBeRead() {
        String text = "👩‍🍳 שלום ひだまり é\tx";
        assertEquals(text, Legible.text(text));
    }

    @Test
    void splitsParagraphsAtEmptyLines() {
        assertEquals(List.of("one\ntwo", "three"), Legible.paragraphs("one\r\ntwo\r\n \r\n\u2028\nthree\n\n"));
        assertEquals(List.of(), Legible.paragraphs(" \n\n "));
        assertEquals("one two", Legible.line("one \n two"));
    }

    @Test
    void linksOnlyWhereAnAnswerLeads() {
        assertEquals(Optional.of("tel:+81312345678"), Links.to(Kind.PHONE, "+81312345678"));
        assertEquals(Optional.empty(), Links.to(Kind.PHONE, "javascript:alert(1)"));
        assertEquals(Optional.of("mailto:a%26b@x.example"), Links.to(Kind.EMAIL, "a&b@x.example"));
        assertEquals(Optional.empty(), Links.to(Kind.EMAIL, "a@b@c"));
        assertEquals(Optional.empty(), Links.to(Kind.URL, "javascript://x.example/%0aalert(1)"));
        assertEquals(
                Optional.of("https://xn--wgv71a.example/%E3%81%82%7C"), Links.to(Kind.URL, "https://日本.example/あ|"));
        assertEquals(
                Optional.of("https://x.example/a%25z?b=%22#c"), Links.to(Kind.URL, "https://x.example/a%z?b=\"#c"));
        assertEquals(Optional.empty(), Links.to(Kind.URL, "https://user:pass@x.example/"));
    }

    @Test
    void leavesTelephoneNumbersAsTheyAreForWantOfHabits() {
        assertEquals("+442079460123", PhoneWriter.PLAIN.written("+442079460123", "en"));
        assertEquals("+4930303456 #12", PhoneWriter.PLAIN.written("+4930303456;ext=12", "de"));
        assertEquals("not a number", PhoneWriter.PLAIN.written("not a number", "en"));
    }

    @Test
    void hasEveryWordingInBothLanguages() {
        for (String folder : List.of(
                "kikitori/generators/page", "kikitori/generators/record", "kikitori/generators/price-calculator")) {
            Words english = Words.in(folder, "en");
            Words japanese = Words.in(folder, "ja");
            for (String key : english.keys()) {
                boolean same = english.of(key, List.of("1", "2", "3", "4"))
                        .equals(japanese.of(key, List.of("1", "2", "3", "4")));
                assertTrue(!same || key.startsWith("times.join") || key.equals("said.total"), folder + " " + key);
            }
            assertEquals(english.keys(), japanese.keys(), folder);
        }
    }

    @Test
    void fallsBackToEnglish() {
        assertEquals(
                Words.in("kikitori/generators/page", "en").of("contact"),
                Words.in("kikitori/generators/page", "xx").of("contact"));
        assertEquals(new PageLanguage("en", "ltr"), PageLanguage.of("\"><b>"));
        assertEquals(new PageLanguage("ar", "rtl"), PageLanguage.of("ar-EG"));
    }
}
