package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kikitori.channels.web.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer of a wrong shape is refused in the person's own language, with one that would do. */
class RefusedAnswersTest {
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} [a-z]{2,}");

    @TempDir
    static Path home;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.on(home);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static String detail(Served.Talk talk, String question, Object value) {
        Served.Answer refused = talk.answer(question, value);
        assertEquals(422, refused.status(), refused.text());
        return String.valueOf(refused.body().get("detail"));
    }

    @Test
    void saysWhatWouldDo() {
        Served.Talk talk = served.talk();
        assertEquals("\"many\" is not written as it should be: 4 would be.", detail(talk, "people", "many"));
        assertEquals("There is no such question, or it does not apply now.", detail(talk, "nobody", 1));
        assertEquals("\"roof\" is not among the choices.", detail(talk, "seat", "roof"));
    }

    @Test
    void saysItInTheLanguageOfTheConversation() {
        Served.Talk talk = served.talk("{\"job\":\"table-booking\",\"lang\":\"ja\"}");
        assertEquals("「many」の書き方が正しくないようです。4 のように書いてください。", detail(talk, "people", "many"));
        for (Object wrong : List.of(Map.of(), List.of("a"), true, "")) {
            for (String question : List.of("people", "seat", "plan", "nobody")) {
                String detail = detail(talk, question, wrong);
                assertFalse(ENGLISH.matcher(detail).find(), detail);
            }
        }
    }

    @Test
    void saysItInTheLanguageThatTheRequestPrefers() {
        Served.Talk talk = served.talk();
        Served.Answer refused =
                served.exchange(served.request("conversations/" + talk.id + "/messages", Optional.of(talk.token))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "ja")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                Json.write(Map.of("id", "x", "answer", Map.of("question", "nobody", "value", 1)))))
                        .build());
        assertEquals("そのような質問はないか、いまはうかがっていません。", refused.body().get("detail"));
    }

    @Test
    void whatIsChosenFirstIsRefusedTheSameWay() {
        Served.Talk talk = served.talk("{\"lang\":\"ja\"}");
        assertEquals("「house」は選択肢にありません。", detail(talk, "job", "house"));
        assertEquals("そのような質問はないか、いまはうかがっていません。", detail(talk, "people", 4));
    }
}
