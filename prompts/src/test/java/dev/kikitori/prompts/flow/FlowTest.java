package dev.kikitori.prompts.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.prompts.PlainYaml;
import dev.kikitori.prompts.jobs.JobReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FlowTest {
    private static final String TOUR = """
            id: tour
            title: {en: Tour, ja: 見学}
            intro: {en: For visitors., ja: 見学のお申し込みです。}
            generator: record
            rounds: [{id: more, title: {en: Details, ja: くわしく}}]
            questions:
              - {id: people, kind: number, label: {en: number of people, ja: 人数}, ask: {en: How many?, ja: 何名さまですか。}, range: {min: 1, max: 20}, essential: true}
              - {id: seat, kind: choice, label: {en: seat, ja: お席}, ask: {en: Where?, ja: お席は？}, choices: [{id: window, say: {en: [window seat], ja: [窓側]}}, {id: quiet, say: {en: [quiet corner], ja: [静かな席]}}], default: window}
              - {id: chairs, kind: number, ask: {en: 'Chairs for {people}?', ja: '{people}の椅子は？'}, when: {all: [{question: people, atLeast: 2}, {any: [{question: seat, is: quiet}, {question: seat, answered: false}]}]}, optional: true, round: more}
            steps:
              - {id: terms, before: people, kind: consent, say: {en: May we keep it?, ja: お預かりしてよいですか。}}
              - {id: big, before: seat, kind: stop, say: {en: Please call., ja: お電話ください。}, when: {question: people, atLeast: 15}}
              - {id: bye, kind: say, say: {en: Nearly done., ja: もうすぐです。}}
            """;

    private static JobType job(String source) {
        return new JobReader(Set.of()).read(source).job().orElseThrow();
    }

    private static Document svg(JobType job, String lang) throws Exception {
        String drawn = Flow.of(job, lang).svg();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(drawn)));
    }

    private static List<Element> all(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void readsAsPlainLinesInTheOrderOfTheInterview() {
        assertEquals("""
                Tour

                Start
                  For visitors.

                Consent
                  May we keep it?
                  If refused: the interview ends and nothing is kept.

                Question 1
                  How many?
                  number, 1 to 20, needed

                The interview ends here
                  Only if “number of people” is 15 or more.
                  Please call.

                Question 2
                  Where?
                  one choice
                  To choose from: window seat, quiet corner
                  If left open: window seat

                Part: Details
                  Can be skipped as a whole.

                Question 3
                  Only if “number of people” is 2 or more and (“seat” is “quiet corner” or “seat” is not answered).
                  Chairs for [number of people]?
                  number, can be skipped

                Said, without a question
                  Nearly done.

                Summary
                  All answers are read back. Yes makes it; any answer can still be changed.

                Made with record
                """, Flow.of(job(TOUR), "en").text());
    }

    @Test
    void readsInJapanese() {
        String text = Flow.of(job(TOUR), "ja").text();
        assertTrue(text.contains("条件：「人数」が2以上 かつ （「お席」が「静かな席」 または 「お席」に答えがない）\n  ［人数］の椅子は？"), text);
    }

    @Test
    void theDrawingSaysTheSameAsTheText() throws Exception {
        for (String lang : List.of("en", "ja")) {
            Document drawing = svg(job(TOUR), lang);
            StringBuilder drawn = new StringBuilder();
            all(drawing, "g").stream()
                    .filter(group -> group.getAttribute("role").equals("listitem"))
                    .forEach(item -> drawn.append(item.getTextContent()));
            String text = Flow.of(job(TOUR), lang).text();
            assertEquals(
                    text.substring(text.indexOf('\n')).replaceAll("\\s", ""),
                    drawn.toString().replaceAll("\\s", ""));
        }
    }

    @Test
    void theDrawingHasATitleADescriptionAndAList() throws Exception {
        Document drawing = svg(job(TOUR), "ja");
        Element root = drawing.getDocumentElement();
        assertEquals("flow-title flow-desc", root.getAttribute("aria-labelledby"));
        assertEquals("ja", root.getAttribute("lang"));
        assertEquals("見学の聞き取りの流れ", all(drawing, "title").getFirst().getTextContent());
        assertTrue(all(drawing, "desc").getFirst().getTextContent().contains("質問は3"));
        assertEquals(
                1,
                all(drawing, "g").stream()
                        .filter(g -> g.getAttribute("role").equals("list"))
                        .count());
    }

    @Test
    void nothingStandsOutsideItsBoxOrTheDrawing() throws Exception {
        String long1 = "wwww".repeat(200);
        String source = TOUR.replace("Where?", long1).replace("For visitors.", "説明".repeat(300));
        for (String lang : List.of("en", "ja")) {
            Document drawing = svg(job(source), lang);
            int width = Integer.parseInt(drawing.getDocumentElement().getAttribute("width"));
            int height = Integer.parseInt(drawing.getDocumentElement().getAttribute("height"));
            for (Element box : all(drawing, "rect")) {
                int right = number(box, "x") + number(box, "width");
                int bottom = number(box, "y") + number(box, "height");
                assertTrue(right <= width && bottom <= height, "a box ends at " + right + ", " + bottom);
            }
            for (Element text : all(drawing, "text")) {
                double end = number(text, "x") + TextWidth.of(text.getTextContent(), 15);
                assertTrue(end <= width, text.getTextContent());
            }
        }
    }

    private static int number(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    @Test
    void markupAndDirectionsInWordsAreOnlyWords() throws Exception {
        String source = TOUR.replace(
                "en: Where?", "en: \"</text><script>alert(1)</script> & \\u202e \\\"x\\\" \\ud83d\\ude00\"");
        Document drawing = svg(job(source), "en");
        assertEquals(0, all(drawing, "script").size());
        String text = Flow.of(job(source), "en").text();
        assertTrue(text.contains("</text><script>alert(1)</script> &"), text);
        assertFalse(text.contains("\u202e"));
    }

    @Test
    void aLongInterviewStandsInColumnsOnASheet() throws Exception {
        StringBuilder source =
                new StringBuilder("id: long\ntitle: {en: Long, ja: 長い}\ngenerator: record\nquestions:\n");
        for (int i = 0; i < 60; i++) {
            source.append("  - {id: q%d, kind: text, ask: {en: What is it?, ja: 何ですか。}}\n".formatted(i));
        }
        Element root = svg(job(source.toString()), "en").getDocumentElement();
        double shape = (double) number(root, "height") / number(root, "width");
        assertTrue(shape > 0.8 && shape < 2, "height by width is " + shape);
    }

    @Test
    void everyWordStandsInBothLanguagesAndEveryKindHasAName() throws IOException {
        try (InputStream in = Objects.requireNonNull(FlowTest.class.getResourceAsStream("/kikitori/flow/words.yaml"))) {
            Map<?, ?> words = PlainYaml.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<?, ?> en = (Map<?, ?>) Objects.requireNonNull(words.get("en"));
            Map<?, ?> ja = (Map<?, ?>) Objects.requireNonNull(words.get("ja"));
            assertEquals(en.keySet(), ja.keySet());
            for (Kind kind : Kind.values()) {
                assertTrue(((Map<?, ?>) en.get("kinds")).containsKey(kind.word()), kind.word());
                assertTrue(((Map<?, ?>) ja.get("kinds")).containsKey(kind.word()), kind.word());
            }
        }
    }
}
