package dev.kikitori.understanding.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With the real model, from the class path. */
class MeaningTest {
    private static final List<List<String>> SEATS = List.of(List.of("window seat"), List.of("quiet corner"));

    @Test
    void findsWhatIsNearestInMeaning() throws InterruptedException {
        try (Meaning meaning = Meaning.loading()) {
            assertEquals(new Meaning.Ready(Map.of("en", "bge-small-en-v1.5")), meaning.settled());
            Meaning.Nearest near =
                    meaning.nearest("en", "away from the noise please", SEATS).orElseThrow();
            assertEquals(1, near.place());
            assertTrue(near.likeness() > .5 && near.margin() > 0, near.toString());
        }
    }

    @Test
    void knowsNothingOfALanguageWithoutAModel() throws InterruptedException {
        try (Meaning meaning = Meaning.loading()) {
            meaning.settled();
            assertEquals(Optional.empty(), meaning.nearest("ja", "静かなところ", SEATS));
        }
    }

    @Test
    void knowsNothingWhenItIsOffOrClosed() throws InterruptedException {
        assertEquals(Optional.empty(), Meaning.off().nearest("en", "by the window", SEATS));
        assertInstanceOf(Meaning.Off.class, Meaning.off().settled());
        Meaning meaning = Meaning.loading();
        meaning.settled();
        meaning.close();
        assertEquals(Optional.empty(), meaning.nearest("en", "by the window", SEATS));
    }

    @Test
    void saysWhyWhereThereIsNoModel() throws InterruptedException {
        try (Meaning meaning = Meaning.loading("no-models.tsv")) {
            assertInstanceOf(Meaning.Failed.class, meaning.settled());
            assertEquals(Optional.empty(), meaning.nearest("en", "by the window", SEATS));
        }
    }

    @Test
    void manyNewWordingsAreReadForTheNextTime() throws InterruptedException {
        try (Meaning meaning = Meaning.loading()) {
            meaning.settled();
            List<List<String>> many = IntStream.range(0, 70)
                    .mapToObj(number -> List.of("thing number " + number))
                    .toList();
            assertEquals(Optional.empty(), meaning.nearest("en", "thing number 7", many));
        }
    }

    @Test
    void strangeTextsAreNoTrouble() throws InterruptedException {
        try (Meaning meaning = Meaning.loading()) {
            meaning.settled();
            for (String text :
                    List.of("", " ", "\u0000\u202e", "👩‍👩‍👧", "[CLS]", "a".repeat(300), "あ".repeat(300))) {
                meaning.nearest("en", text, SEATS);
            }
            assertTrue(meaning.nearest("en", "by the window", SEATS).isPresent());
        }
    }

    @Test
    void wordsAreCutIntoTheLongestPieces() throws Exception {
        String json = "{\"normalizer\":{\"lowercase\":true},\"model\":{\"vocab\":{\"[UNK]\":0,\"[CLS]\":1,\"[SEP]\":2,"
                + "\"play\":3,\"##ing\":4,\",\":5,\"cafe\":6,\"p\":7}}}";
        WordPieces pieces = WordPieces.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), 8);
        assertArrayEquals(new long[] {1, 3, 4, 5, 6, 2}, pieces.of("Playing, CAFÉ"));
        assertArrayEquals(new long[] {1, 0, 2}, pieces.of("plays"));
        assertArrayEquals(new long[] {1, 3, 3, 3, 3, 3, 3, 2}, pieces.of("play ".repeat(20)));
    }
}
