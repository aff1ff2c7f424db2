package dev.kikitori.prompts.suggestions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Tone;
import dev.kikitori.engine.value.Value;
import dev.kikitori.prompts.jobs.JobReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhraseSetsTest {
    private static final List<String> JOBS =
            List.of("shop-page", "self-introduction", "event-page", "club-page", "price-list");
    private static final List<String> SETS = List.of("introduction", "tagline");
    private static final Set<String> SLOTS = Set.of(
            "name",
            "business",
            "place",
            "address",
            "items",
            "works",
            "hours",
            "date",
            "fee",
            "come",
            "is",
            "about",
            "line");
    /** What only the person could know. */
    private static final Pattern CLAIM = Pattern.compile(
            "\\b(fresh|famil\\w*|deliver\\w*|qualit\\w*|best|home-?made|hand-?made|organic|local\\w*|cheap\\w*"
                    + "|experienced?|professional\\w*|award\\w*|traditional\\w*|since|free|fast|quick\\w*|friendly"
                    + "|cosy|modern|unique|leading|certified|passion\\w*|love|high|finest|excellent|great)\\b"
                    + "|新鮮|手作り|手づくり|家族|配達|老舗|伝統|安い|格安|無料|最高|一番|厳選|こだわ|自慢|心を込め|地元|経験|プロ|無添加|国産|有機"
                    + "|創業|最新|人気|評判|丁寧|親切|アットホーム|絶品|本格|おいし",
            Pattern.CASE_INSENSITIVE);

    private final PhraseSets sets = PhraseSets.standard(Tone.PLAIN);
    private final Map<String, SuggestionFile> files = SuggestionFile.all();

    private static JobType job(String id) {
        try (InputStream file =
                Objects.requireNonNull(PhraseSetsTest.class.getResourceAsStream("/kikitori/jobs/" + id + ".yaml"))) {
            return new JobReader(Set.of()).read(file.readAllBytes()).job().orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Value> named(String name, String business) {
        Map<String, Value> answers = new LinkedHashMap<>();
        answers.put("name", Value.Name.of(name));
        answers.put("business", new Value.Text(business));
        return answers;
    }

    private static Value.Item item(String name, long price) {
        return new Value.Item(name, Optional.of(new Value.Money(BigDecimal.valueOf(price), "JPY")), Optional.empty());
    }

    private static Map<String, Value> rich(String name, String business) {
        Map<String, Value> answers = named(name, business);
        answers.put("actions", new Value.Choices(List.of("visit", "book")));
        answers.put("hours", new Value.Text("Tu-Fr 07:00-18:00"));
        answers.put("address", new Value.Address("", "", "Ashford", "", "", "12 Mill Lane, Ashford"));
        answers.put(
                "items",
                new Value.Items(List.of(item("rye bread", 4), item("rolls", 1), item("tea", 3), item("x", 1))));
        answers.put("start", new Value.DayTime(java.time.LocalDateTime.of(2026, 6, 3, 18, 0)));
        answers.put("fee", new Value.Text("10 euros"));
        return answers;
    }

    /** Every kind with every tone and set, with few answers and with many. */
    private void everywhere(String lang, Consumer<List<String>> check) {
        for (BusinessKind kind : files.get(lang).kinds()) {
            for (Tone tone : Tone.values()) {
                for (String set : SETS) {
                    String business = kind.words().getFirst();
                    check.accept(sets.of(set, job("shop-page"), named("Hinode", business), lang, tone));
                    check.accept(sets.of(set, job("shop-page"), rich("Hinode", business), lang, tone));
                }
            }
        }
    }

    @Test
    void knowsAtLeastTwentyFiveKindsOfBusinessInBothLanguages() {
        assertTrue(files.get("en").kinds().size() >= 25);
        assertEquals(
                files.get("en").kinds().stream().map(BusinessKind::id).toList(),
                files.get("ja").kinds().stream().map(BusinessKind::id).toList());
    }

    @Test
    void offersThreeDifferentTextsForEveryKindInEveryTone() {
        for (String lang : List.of("en", "ja")) {
            everywhere(lang, texts -> assertEquals(3, Set.copyOf(texts).size(), texts::toString));
        }
    }

    @Test
    void everyTextReadsAsASentenceWithEveryGapFilled() {
        Pattern broken = Pattern.compile("[{}]|  |\\.\\.|。。|null|、、|、。|^[a-z]|[.?] [a-z]| ,|です。です");
        for (String lang : List.of("en", "ja")) {
            everywhere(
                    lang,
                    texts -> texts.forEach(
                            text -> assertFalse(broken.matcher(text).find(), text)));
        }
        Pattern ended = Pattern.compile(".*[.?。か]$");
        for (Tone tone : Tone.values()) {
            for (String text : sets.of("introduction", job("shop-page"), rich("Hinode", "bakery"), "en", tone)) {
                assertTrue(ended.matcher(text).matches(), text);
            }
        }
    }

    @Test
    void theTonesDiffer() {
        for (String lang : List.of("en", "ja")) {
            for (String set : SETS) {
                Set<List<String>> texts = new HashSet<>();
                for (Tone tone : Tone.values()) {
                    texts.add(sets.of(set, job("shop-page"), named("Hinode", "bakery パン屋"), lang, tone));
                }
                assertEquals(3, texts.size());
            }
        }
    }

    @Test
    void theKindsDiffer() {
        for (String lang : List.of("en", "ja")) {
            Set<List<String>> texts = new HashSet<>();
            files.get(lang)
                    .kinds()
                    .forEach(kind -> texts.add(sets.of(
                            "introduction",
                            job("shop-page"),
                            named("Hinode", kind.words().getFirst()),
                            lang,
                            Tone.WARM)));
            assertEquals(files.get(lang).kinds().size(), texts.size());
        }
    }

    @Test
    void saysOnlyWhatWasAnswered() {
        List<String> texts = sets.of("introduction", job("shop-page"), named("Hinode", "bakery"), "en", Tone.PLAIN);
        for (String unsaid : List.of("Ashford", "rye", "7:00", "Come", "Book")) {
            assertTrue(texts.stream().noneMatch(text -> text.contains(unsaid)), texts::toString);
        }
        List<String> more = sets.of("introduction", job("shop-page"), rich("Hinode", "bakery"), "en", Tone.PLAIN);
        assertEquals(
                List.of(
                        "Hinode is a bakery in Ashford. We have rye bread, rolls, tea and more.",
                        "Rye bread, rolls, tea and more: you find that at Hinode. Open: Tuesday to Friday 7:00 to 18:00,"
                                + " Saturday to Monday closed.",
                        "A day begins with bread. Hinode is a bakery at 12 Mill Lane, Ashford."),
                more);
    }

    @Test
    void noTextClaimsWhatOnlyThePersonCouldKnow() {
        files.forEach((lang, file) -> {
            List<String> all = new ArrayList<>();
            file.voices()
                    .values()
                    .forEach(voices -> voices.forEach(voice ->
                            voice.forEach(phrase -> all.add(phrase.template().fill(gap -> "")))));
            file.come().values().forEach(tones -> all.addAll(tones.values()));
            file.kinds().forEach(kind -> all.addAll(List.of(kind.is(), kind.about(), kind.line())));
            all.forEach(text -> assertFalse(CLAIM.matcher(text).find(), text));
            assertTrue(all.size() > 200);
        });
    }

    @Test
    void everyGapIsOneThatAnswersCanFill() {
        files.values()
                .forEach(file -> file.voices()
                        .forEach((key, voices) -> voices.forEach(voice -> voice.forEach(
                                phrase -> assertTrue(SLOTS.containsAll(phrase.slots()), key + phrase.slots())))));
    }

    @Test
    void bothLanguagesHaveTheSameSetsFramesAndTones() {
        assertEquals(files.get("en").voices().keySet(), files.get("ja").voices().keySet());
        assertEquals(files.get("en").come().keySet(), files.get("ja").come().keySet());
        assertEquals(files.get("en").frames(), files.get("ja").frames());
        files.values().forEach(file -> file.voices().forEach((key, voices) -> assertEquals(3, voices.size(), key)));
    }

    @Test
    void everyFrameOffersThreeTexts() {
        for (String id : JOBS) {
            for (String lang : List.of("en", "ja")) {
                for (Tone tone : Tone.values()) {
                    for (String set : SETS) {
                        for (Map<String, Value> answers : List.of(
                                named("Hinode", "zzz"),
                                rich("Hinode", "zzz"),
                                Map.<String, Value>of("name", Value.Name.of("Hinode")))) {
                            List<String> texts = sets.of(set, job(id), answers, lang, tone);
                            assertEquals(3, Set.copyOf(texts).size(), id + lang + tone + set + texts);
                        }
                    }
                }
            }
        }
    }

    @Test
    void everyWordLeadsToItsOwnKind() {
        files.forEach((lang, file) -> {
            for (BusinessKind kind : file.kinds()) {
                for (String word : kind.words()) {
                    assertEquals(
                            Optional.of(kind.id()),
                            BusinessKind.recognise(word, file.kinds()).map(BusinessKind::id),
                            word);
                }
            }
        });
    }

    @Test
    void aWordInsideAnotherIsNotThatWord() {
        List<BusinessKind> english = files.get("en").kinds();
        assertEquals(Optional.empty(), BusinessKind.recognise("barge tours", english));
        assertEquals(
                "beauty",
                BusinessKind.recognise("a nail bar for everyone", english)
                        .orElseThrow()
                        .id());
        assertEquals(
                "bicycle",
                BusinessKind.recognise("Bicycle Repair", english).orElseThrow().id());
        List<BusinessKind> japanese = files.get("ja").kinds();
        assertEquals(
                "bar",
                BusinessKind.recognise("駅前の居酒屋です", japanese).orElseThrow().id());
        assertEquals(
                "lessons",
                BusinessKind.recognise("家庭教師", japanese).orElseThrow().id());
        assertEquals(
                "restaurant",
                BusinessKind.recognise("ハンバーグの店", japanese).orElseThrow().id());
    }

    @Test
    void anotherBusinessIsSaidInThePersonsOwnWords() {
        List<String> texts = sets.of("introduction", job("shop-page"), named("Hinode", "dowsing"), "en", Tone.PLAIN);
        assertEquals("Hinode: dowsing.", texts.getFirst());
        assertEquals(
                "占いのHinodeです。",
                sets.of("introduction", job("shop-page"), named("Hinode", "占い"), "ja", Tone.PLAIN)
                        .getFirst());
    }

    @Test
    void aNameIsKeptAsItIsWritten() {
        List<String> texts = sets.of("introduction", job("shop-page"), named("iBread", "bakery"), "en", Tone.PLAIN);
        assertTrue(texts.getFirst().startsWith("iBread is a bakery"), texts::toString);
    }

    @Test
    void whatNobodyCanGoToIsNoPlace() {
        Map<String, Value> answers = named("Hinode", "bakery");
        answers.put("address", new Value.Address("", "", "", "", "", "Online"));
        assertTrue(sets.of("introduction", job("shop-page"), answers, "en", Tone.FORMAL).stream()
                .noneMatch(text -> text.contains("Online")));
    }

    @Test
    void hostileAnswersNeverBreakASentence() {
        for (String hostile : List.of(
                "{name}",
                "{{line}}",
                "<b>x</b>",
                "a\nb\u0000c",
                "\u202ex",
                "x".repeat(20_000),
                "。。。",
                "",
                " ",
                "👩‍🍳",
                "$1\\")) {
            for (String id : JOBS) {
                for (Tone tone : Tone.values()) {
                    List<String> texts = sets.of("introduction", job(id), rich(hostile, hostile), "ja", tone);
                    for (String text : texts) {
                        assertTrue(text.length() < 700, text);
                        assertFalse(text.contains("\n") || text.contains("\u202e"), text);
                    }
                }
            }
        }
        assertEquals(List.of(), sets.of("introduction", job("shop-page"), Map.of(), "en", Tone.PLAIN));
        assertEquals(List.of(), sets.of("slogans", job("shop-page"), named("a", "b"), "en", Tone.PLAIN));
    }

    @Test
    void theSameAnswersGiveTheSameTextsInTheNearestLanguage() {
        Map<String, Value> answers = rich("Hinode", "bakery");
        JobType shop = job("shop-page");
        assertEquals(
                sets.of("tagline", shop, answers, "en-GB", Tone.WARM),
                sets.of("tagline", shop, answers, "en", Tone.WARM));
        assertEquals(
                sets.of("tagline", shop, answers, "fr", Tone.WARM), sets.of("tagline", shop, answers, "en", Tone.WARM));
        assertNotEquals(
                sets.of("tagline", shop, answers, "ja", Tone.WARM), sets.of("tagline", shop, answers, "en", Tone.WARM));
    }
}
