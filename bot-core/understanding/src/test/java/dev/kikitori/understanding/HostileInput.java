package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.reading.ReadingContext;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Texts made to throw or to take long, and every way they are heard: read for each kind of question in each language, and
 * as turns of conversations in several states; and long texts that nobody means any harm with, to compare. Always the
 * same ones, in the same order.
 */
public final class HostileInput {
    private static final int LENGTH = 20_000;
    private static final int LONGEST_SAID = 1_500;
    private static final String TALK = """
            Good morning, it's about the table we spoke of last week. We would be eight people, two of them children, on \
            Saturday the 14th of March, at half past six in the evening or a little later if that suits you better. My \
            sister comes by train from Leeds, so she may be twenty minutes late, please don't wait for her. We'd like the \
            quiet corner by the window, not beside the door, and the set menu for about 35 pounds each. If anything \
            changes, call me on 0113 496 0123 or write to anna@example.com, thank you very much.""";
    private static final String TALK_JA = """
            おはようございます、先週お話しした席の予約の件です。来月の十四日の土曜日、夕方六時半ごろから大人六人と子ども二人の八名でお願いしたいのですが、\
            妹が電車で来るので二十分くらい遅れるかもしれません。席はできれば窓際の静かなところで、入口のそばではないほうが助かります。料理はお任せのコースで、\
            一人三千五百円くらいを考えています。何か変わりましたら、090-1234-5678か、hana@example.comまでご連絡ください。よろしくお願いします。""";
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

    private HostileInput() {}

    /**
     * One way that one text is heard.
     *
     * @param what kind and language of the question, or the state of the conversation
     * @param text what is said
     * @param hearing hears it, whole, in the thread that runs it
     */
    public record Trial(String what, String text, Runnable hearing) {
        /** Whether it is longer than anything a person would say at once. */
        boolean isLong() {
            return text.length() > LONGEST_SAID;
        }

        @Override
        public String toString() {
            String beginning = text.substring(0, Math.min(text.length(), 8)).replaceAll("\\p{Cntrl}", "·");
            return what + ", " + text.length() + " characters that begin with " + beginning;
        }
    }

    /** All texts read for each kind of question in each language. */
    public static List<Trial> readings() {
        return texts().stream().flatMap(text -> readings(text).stream()).toList();
    }

    /** All texts as turns. */
    public static List<Trial> turns() {
        return texts().stream().flatMap(text -> turns(text).stream()).toList();
    }

    /** Ordinary long talk in both languages, read for each kind of question in each language. */
    static List<Trial> ordinaryReadings() {
        return Stream.of(TALK, TALK_JA).flatMap(text -> readings(text).stream()).toList();
    }

    /** A list of ordinary things, as long as the longest texts, read likewise. */
    static List<Trial> ordinaryLists() {
        StringBuilder list = new StringBuilder();
        for (int i = 1; list.length() < LENGTH; i++) {
            list.append("Curry of day ")
                    .append(i)
                    .append(" with rice ")
                    .append(800 + i)
                    .append(" yen (hot)\n");
        }
        return readings(list.toString());
    }

    /** Ordinary long talk in both languages as turns. */
    static List<Trial> ordinaryTurns() {
        return Stream.of(TALK, TALK_JA).flatMap(text -> turns(text).stream()).toList();
    }

    /** One text read for each kind of question in each language. */
    static List<Trial> readings(String text) {
        List<Trial> trials = new ArrayList<>();
        for (Question question : questions()) {
            for (String lang : List.of("en", "ja")) {
                ReadingContext context =
                        new ReadingContext(lang, LocalDateTime.parse("2026-01-29T09:00"), ZoneId.of("UTC"), "JP");
                trials.add(new Trial(
                        question.id() + " " + lang,
                        text,
                        () -> Objects.requireNonNull(UNDERSTANDING.values().read(question, text, context))));
            }
        }
        return trials;
    }

    /** One text as a turn of each conversation. */
    static List<Trial> turns(String text) {
        return List.of(
                turn("turn en, people", new Talk("en").asking("people"), text),
                turn("turn ja, story", new Talk("ja").asking("story"), text),
                turn("turn ja, checking", new Talk("ja").at(new Focus.Checking("name")), text),
                turn("turn en, confirming", new Talk("en").at(new Focus.Confirming()), text),
                turn("turn en, beginning", new Talk("en"), text));
    }

    private static Trial turn(String what, Talk talk, String text) {
        return new Trial(what, text, () -> Objects.requireNonNull(talk.hears(text)));
    }

    /** Texts of up to nine pieces. */
    static List<String> shortTexts() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(9);
            for (int j = 0; j < pieces; j++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        return texts;
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
}
