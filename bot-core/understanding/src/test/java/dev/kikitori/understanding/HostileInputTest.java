package dev.kikitori.understanding;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.reading.ReadingContext;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileInputTest {
    private static final int LENGTH = 20_000;
    private static final long BOUND_MILLIS = 50;
    /** How much slower than the machine the bound is meant for a busy one may be. */
    private static final long PATIENCE = 3;

    private static final Understanding UNDERSTANDING = new Understanding();
    private static final List<String> PIECES = List.of(
            "a",
            " ",
            "9",
            "(",
            "[",
            "[{\"a\":",
            "-",
            "1-",
            "1,",
            "1.",
            "1:",
            "1/",
            "@",
            "a@",
            "a.",
            "a@b.",
            "#",
            "+",
            "and ",
            "and a half ",
            "one ",
            "two hundred ",
            "next ",
            "to ",
            "six to ",
            "half past ",
            "monday ",
            "closed ",
            "no, ",
            "the name is ",
            "http://",
            "www.",
            "\n",
            "\t",
            "a\n",
            "x 1\n",
            ";",
            "\u0000",
            "\u202e",
            "\u200b",
            "😀",
            "\ud800",
            "é",
            "ﷺ",
            "ｶﾞ",
            "一",
            "万",
            "十万",
            "年",
            "月",
            "日",
            "時",
            "半",
            "の",
            "から",
            "〜",
            "第",
            "火曜",
            "休み",
            "、",
            "名前は",
            "いや、",
            "えっと",
            "（",
            "<script>",
            "</script>",
            "\\",
            "\"",
            "'",
            "%s",
            "$",
            "$1",
            "{people}",
            "１");

    @Test
    void nothingSaidThrowsOrTakesLong() {
        List<String> texts = texts();
        texts.subList(texts.size() - 9, texts.size()).forEach(HostileInputTest::readAll);
        List<String> slow = new ArrayList<>();
        for (String text : texts) {
            for (Question question : questions()) {
                long millis = fastest(() -> read(question, text));
                if (millis > BOUND_MILLIS * PATIENCE) {
                    slow.add(question.id() + " " + text.substring(0, 8) + ": " + millis + " ms");
                }
            }
        }
        assertTrue(slow.isEmpty(), slow.toString());
    }

    @Test
    void noTurnThrowsOrTakesLong() {
        List<Talk> talks = List.of(
                new Talk("en").asking("people"),
                new Talk("ja").asking("story"),
                new Talk("ja").at(new Focus.Checking("name")),
                new Talk("en").at(new Focus.Confirming()),
                new Talk("en"));
        List<String> slow = new ArrayList<>();
        for (String text : texts()) {
            for (Talk talk : talks) {
                assertNotNull(talk.hears(text));
                long millis = fastest(() -> talk.hears(text));
                if (millis > BOUND_MILLIS * PATIENCE) {
                    slow.add(text.substring(0, 8) + ": " + millis + " ms");
                }
            }
        }
        assertTrue(slow.isEmpty(), slow.toString());
    }

    @Test
    void shortNoiseIsReadWithoutExceptionsToo() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(9);
            for (int j = 0; j < pieces; j++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            readAll(text.toString());
        }
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        Random random = new Random(11);
        for (String piece : PIECES) {
            texts.add(piece.repeat(490 / piece.length()));
        }
        for (int i = 0; i < PIECES.size(); i += 5) {
            texts.add(PIECES.get(i).repeat(LENGTH / PIECES.get(i).length()));
        }
        for (int i = 0; i < 3; i++) {
            StringBuilder mixed = new StringBuilder();
            while (mixed.length() < LENGTH) {
                mixed.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(mixed.toString());
            texts.add(mixed.substring(0, 1_400));
            texts.add(mixed.substring(0, 490));
        }
        return texts;
    }

    private static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            questions.add(
                    switch (kind) {
                        case CHOICE, CHOICES -> Asked.of(kind, Asked.choices("a: one, a; b: two hundred / 火曜; c: x"));
                        case GROUP_LIST -> Asked.group("name:name, day:date");
                        default -> Asked.of(kind);
                    });
        }
        return questions;
    }

    private static void readAll(String text) {
        questions().forEach(question -> read(question, text));
    }

    private static void read(Question question, String text) {
        for (String lang : List.of("en", "ja")) {
            ReadingContext context =
                    new ReadingContext(lang, LocalDateTime.parse("2026-01-29T09:00"), ZoneId.of("UTC"), "JP");
            assertNotNull(UNDERSTANDING.values().read(question, text, context));
        }
    }

    /** The CPU time of the fastest of three runs, so that a compiler at work beside it does not count. */
    private static long fastest(Runnable run) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3 && best > BOUND_MILLIS; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            run.run();
            long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            best = Math.min(best, (after - before) / 1_000_000);
        }
        return best;
    }
}
