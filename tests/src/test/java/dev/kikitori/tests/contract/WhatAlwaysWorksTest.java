package dev.kikitori.tests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every utterance and every button that the contract promises, on job types nobody here has seen. */
class WhatAlwaysWorksTest extends AtHome {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | no, the number of people is 6",
                "en | no, the number of people is called 6",
                "en | change number of people to six",
                "en | change people to 6",
                "en | no, the people is 6",
                "ja | 人数は6人です",
                "ja | 人数を6人に",
                "ja | 人数は六人です",
                "ja | peopleは6です",
                "ja | peopleを6に"
            })
    void correctsByLabelAndIdAtAnyQuestion(String lang, String correction) {
        Client.Talk talk = talk("sign-up", lang);
        talk.say("5");
        String open = talk.asked();
        talk.say(correction);
        assertEquals("{\"people\":6}", talk.answers());
        assertEquals(open, talk.asked());
    }

    @Test
    void correctsWhileYesOrNoIsOpenAndAtTheSummary() {
        Client.Talk talk = talk("sign-up", "en");
        talk.say("one", "se");
        assertEquals("alone", talk.asked());
        talk.say("no, the country is dk");
        assertEquals("dk", talk.spec().path("answers").path("country").asText());
        assertEquals("alone", talk.asked());
        talk.say("no", "skip", "skip");
        assertEquals("confirming", talk.status());
        talk.say("change people to 2");
        assertEquals("{\"people\":2,\"country\":\"dk\"}", talk.answers());
        assertEquals("confirming", talk.status());
        talk.say("change people to 1");
        assertEquals("{\"people\":1,\"country\":\"dk\",\"alone\":false}", talk.answers(), "what was hidden returns");
    }

    @ParameterizedTest
    @CsvSource({"en, undo, redo", "ja, 取り消し, やり直し"})
    void takesBackThreeTurnsAndBringsTwoAgain(String lang, String undo, String redo) {
        Client.Talk talk = talk("sign-up", lang);
        talk.say("5", "dk", lang.equals("en") ? "in front" : "前のほう");
        talk.say(undo);
        assertEquals("{\"people\":5,\"country\":\"dk\"}", talk.answers());
        talk.say(undo, undo);
        assertEquals("{}", talk.answers());
        assertEquals("people", talk.asked());
        talk.say(redo, redo);
        assertEquals("{\"people\":5,\"country\":\"dk\"}", talk.answers());
        assertEquals("minibus", talk.asked());
    }

    @ParameterizedTest
    @CsvSource({
        "en, back, skip, why do you ask, help, examples, repeat, summary",
        "ja, 戻る, とばす, なぜ聞くの, ヘルプ, 例, もう一度, まとめ"
    })
    void helpsAtTheOpenQuestion(
            String lang,
            String back,
            String skip,
            String why,
            String help,
            String examples,
            String repeat,
            String all) {
        boolean english = lang.equals("en");
        Client.Talk talk = talk("sign-up", lang);
        String ask = english ? "How many of you are coming?" : "何人でいらっしゃいますか。";
        assertTrue(talk.say(why).startsWith(english ? "We order the bus by it." : "バスの手配のためです。"));
        assertTrue(talk.say(help).contains(english ? "Count everyone, babies too." : "赤ちゃんも数えてください。"));
        assertTrue(talk.say(examples).contains(english ? "four" : "四人"));
        assertTrue(talk.say(repeat).endsWith(ask), talk.said());
        assertEquals("people", talk.asked());
        talk.say("7", back);
        assertEquals("people", talk.asked());
        assertEquals("{\"people\":7}", talk.answers(), "back keeps the value");
        talk.say("8", skip);
        assertEquals("[\"country\"]", talk.spec().path("skipped").toString());
        assertTrue(talk.say(all).contains("8"));
        assertEquals("minibus", talk.asked());
    }

    @Test
    void everyButtonIsTaken() {
        Client.Talk talk = talk("sign-up", "en");
        talk.say("5");
        for (String command : List.of("why", "help", "examples", "repeat", "summary")) {
            talk.press(command);
            assertEquals("country", talk.asked(), command);
        }
        talk.press("decide");
        assertEquals("[\"country\"]", talk.spec().path("decided").toString());
        talk.press("back");
        assertEquals("country", talk.asked());
        talk.press("skip");
        talk.press("undo");
        assertEquals("{\"people\":5}", talk.answers());
        talk.press("redo");
        assertEquals("{\"people\":5,\"country\":\"no\"}", talk.answers());
        talk.press("decide-all");
        assertEquals("confirming", talk.status());
        talk.press("make");
        assertEquals("done", talk.made().path("status").asText());
        talk.press("cancel");
        assertEquals("cancelled", talk.status());
        talk.press("restart");
        assertEquals("{}", talk.answers());
        talk.press("delete");
        talk.say("yes");
        assertEquals(404, talk.now().status());
    }

    @ParameterizedTest
    @CsvSource({"en, you decide, you decide everything, make it now, yes", "ja, おまかせ, 全部おまかせ, ここまでで作る, はい"})
    void whatIsRequiredIsNotDecidedAndLeavesADraft(String lang, String decide, String all, String make, String yes) {
        Client.Talk talk = talk("sign-up", lang);
        talk.say(decide);
        assertEquals("people", talk.asked(), "refused for that question and asked again");
        talk.say(make);
        assertEquals("asking", talk.status(), "something essential is open");
        talk.say(all);
        assertEquals("confirming", talk.status());
        assertEquals("[\"people\"]", talk.spec().path("missing").toString());
        assertEquals("{\"country\":\"no\"}", talk.answers());
        talk.say(yes);
        talk.made();
        assertEquals("done", talk.status());
        assertTrue(talk.artifacts().get(0).path("draft").asBoolean());
        assertTrue(talk.artifacts().get(0).path("good").asBoolean());
    }

    @ParameterizedTest
    @CsvSource({"en, make it now, yes, change people to 3, make it now", "ja, ここまでで作る, はい, 人数は3人です, はい"})
    void makesEarlyAndAgainAfterAChange(String lang, String make, String yes, String change, String again) {
        Client.Talk talk = talk("sign-up", lang);
        talk.say("2", make);
        assertEquals("confirming", talk.status(), "the summary comes first");
        talk.say(yes);
        talk.made();
        assertEquals("done", talk.status());
        talk.say(change);
        assertEquals("confirming", talk.status());
        talk.say(again);
        talk.made();
        List<Integer> versions = talk.artifacts().findValues("version").stream()
                .map(version -> version.asInt())
                .toList();
        assertEquals(List.of(2, 1), versions, "newest first");
    }

    @ParameterizedTest
    @CsvSource({"en, cancel, undo, restart, delete everything, no, yes", "ja, やめる, 取り消し, 最初から, 全部消して, いいえ, はい"})
    void endsGoesOnBeginsAgainAndForgets(
            String lang, String cancel, String undo, String restart, String delete, String no, String yes) {
        Client.Talk talk = talk("sign-up", lang);
        talk.say("2", cancel);
        assertEquals("cancelled", talk.status());
        talk.say(undo);
        assertEquals("asking", talk.status());
        talk.say(restart);
        assertEquals("{}", talk.answers());
        talk.say("4", delete, no);
        assertEquals("{\"people\":4}", talk.answers());
        assertEquals("country", talk.asked());
        talk.say(delete, yes);
        assertEquals(404, talk.now().status());
        assertEquals(404, talk.send(Map.of("id", "later", "text", "hello")).status());
        assertEquals(404, client().get(talk.path() + "/artifacts", talk.token).status());
        assertEquals(404, client().get(talk.path() + "/events", talk.token).status());
    }

    @Test
    void withoutConsentNothingIsKept() {
        Client.Talk talk = talk("incident-report", "en");
        talk.say("you decide", "skip", "make it now");
        assertEquals("asking", talk.status());
        talk.say("you decide everything");
        assertEquals("asking", talk.status(), "consent is never decided");
        String sentence = talk.say("no");
        assertNotEquals("", sentence);
        assertEquals("cancelled", talk.status());
        assertEquals("{}", talk.answers());
        assertEquals(404, talk.now().status());
    }

    @Test
    void aStopEndsTheInterviewAndUndoGoesOn() {
        Client.Talk talk = talk("incident-report", "ja");
        talk.say("はい", "はい");
        assertTrue(talk.said().contains("119番"));
        assertEquals("cancelled", talk.status());
        talk.say("取り消し");
        assertEquals("danger", talk.asked());
    }

    @Test
    void aWordOfCommandInsideASentenceIsAnAnswer() {
        Client.Talk talk = talk("smallest", "en");
        talk.say("Please skip the help and cancel nothing");
        assertEquals("{\"word\":\"Please skip the help and cancel nothing\"}", talk.answers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cake-order    | pickup  | \"2026-02-30\"",
                "cake-order    | at      | \"25:00\"",
                "cake-order    | extras  | [\"sprinkles\"]",
                "cake-order    | icing   | \"banana\"",
                "cake-order    | deposit | {\"amount\":-1,\"currency\":\"JPY\"}",
                "cake-order    | deposit | 500",
                "cake-order    | cakes   | []",
                "cake-order    | nothing | 1",
                "cake-order    | boxes   | true",
                "sign-up       | people  | 2.5",
                "sign-up       | people  | \"four\"",
                "sign-up       | people  | null",
                "sign-up       | club    | \"not a url\"",
                "village-library | open-when | \"whenever\"",
                "village-library | librarian | \"nobody\""
            })
    void aTypedAnswerThatIsNotValidIsRefusedAndChangesNothing(String job, String question, String value) {
        Client.Talk talk = talk(job, "en");
        String before = talk.now().text();
        Client.Answer refused = client().ask(
                        "POST",
                        talk.path() + "/messages",
                        talk.token,
                        "{\"id\":\"x\",\"answer\":{\"question\":\"" + question + "\",\"value\":" + value + "}}");
        assertEquals(422, refused.status());
        assertNotEquals("", refused.body().path("code").asText());
        assertEquals(before, talk.now().text());
    }

    @Test
    void typedAnswersHaveTheShapesOfTheContract() {
        Client.Talk talk = talk("cake-order", "en");
        talk.answer("cakes", List.of(Map.of("name", "tart", "amount", 4, "currency", "EUR"), Map.of("name", "bun")));
        talk.answer("pickup", "2026-12-24");
        talk.answer("at", "09:05");
        talk.answer("extras", List.of("plate", "candles"));
        talk.answer("message", "Hi");
        talk.answer("number-of-candles", 3);
        talk.answer("icing", "#FFC0CB");
        talk.answer("boxes", false);
        talk.answer("deposit", Map.of("amount", 12.5, "currency", "EUR"));
        assertEquals("confirming", talk.status(), talk::said);
        assertEquals(
                "{\"cakes\":[{\"name\":\"tart\",\"amount\":4,\"currency\":\"EUR\"},{\"name\":\"bun\"}],"
                        + "\"pickup\":\"2026-12-24\",\"at\":\"09:05\",\"extras\":[\"candles\",\"plate\"],"
                        + "\"message\":\"Hi\",\"number-of-candles\":3,\"icing\":\"#ffc0cb\",\"boxes\":false,"
                        + "\"deposit\":{\"amount\":12.5,\"currency\":\"EUR\"}}",
                talk.answers());
    }
}
