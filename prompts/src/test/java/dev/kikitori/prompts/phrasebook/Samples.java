package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.conversation.Topic;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** At least one of every reply, and a value of every kind. */
final class Samples {
    private Samples() {}

    static Map<Kind, Value> values() {
        Map<Kind, Value> values = new LinkedHashMap<>();
        values.put(Kind.TEXT, new Value.Text("Hinode"));
        values.put(Kind.LONG_TEXT, new Value.Text("We bake.\nEvery day."));
        values.put(Kind.NAME, Value.Name.of("Hinode Bakery"));
        values.put(Kind.NUMBER, Value.Number.of(4));
        values.put(Kind.MONEY, new Value.Money(BigDecimal.valueOf(850), "JPY"));
        values.put(Kind.YES_NO, new Value.YesNo(true));
        values.put(Kind.CHOICE, new Value.Text("window"));
        values.put(Kind.CHOICES, new Value.Choices(List.of("window", "quiet")));
        values.put(Kind.DATE, new Value.Day(LocalDate.of(2026, 2, 3)));
        values.put(Kind.TIME, new Value.Clock(LocalTime.of(18, 0)));
        values.put(Kind.DATETIME, new Value.DayTime(LocalDateTime.of(2026, 2, 3, 18, 30)));
        values.put(Kind.DURATION, new Value.Length(0, Duration.ofMinutes(90)));
        values.put(Kind.EMAIL, new Value.Text("info@example.com"));
        values.put(Kind.PHONE, new Value.Text("+81312345678"));
        values.put(Kind.URL, new Value.Text("https://example.com"));
        values.put(Kind.COLOUR, new Value.Text("#006400"));
        values.put(Kind.ADDRESS, new Value.Address("", "", "", "", "", "1-2-3 Ginza"));
        values.put(Kind.OPENING_HOURS, new Value.Text("Tu-Fr 07:00-18:00; Sa 07:00-16:00"));
        values.put(Kind.ITEMS, new Value.Items(List.of(item("curry", 850), item("naan", 200))));
        values.put(
                Kind.GROUP_LIST,
                new Value.Group(List.of(Map.of("who", Value.Name.of("Aki"), "age", Value.Number.of(4)))));
        values.put(Kind.FILE, new Value.FileRef("f1", "menu.csv"));
        return values;
    }

    private static Value.Item item(String name, long yen) {
        return new Value.Item(name, Optional.of(new Value.Money(BigDecimal.valueOf(yen), "JPY")), Optional.empty());
    }

    static List<Focus> focuses() {
        return List.of(
                new Focus.ChoosingJob(),
                Focus.Asking.first("date"),
                new Focus.Checking("date"),
                new Focus.Picking("date", List.of()),
                new Focus.Consenting("terms"),
                new Focus.Confirming(),
                new Focus.Making(),
                new Focus.Made(),
                new Focus.Deleting(new Focus.Made()),
                new Focus.Closed(true));
    }

    static ArtifactRecord artifact(Check... checks) {
        return new ArtifactRecord(
                "a1",
                "c1",
                "shop",
                1,
                true,
                false,
                "index.html",
                List.of("index.html"),
                new Verification(false, List.of(checks)));
    }

    /** Every reply there is, many of them several times. */
    static List<Reply> replies() {
        List<Reply> replies = new ArrayList<>();
        values().forEach((kind, value) -> {
            String id = kind.word();
            replies.add(new Reply.Took(id, value));
            replies.add(new Reply.Changed(id, value));
            replies.add(new Reply.Kept(id, value));
            replies.add(new Reply.Decided(id, Optional.of(value)));
            replies.add(new Reply.WentBack(id, Optional.of(value)));
            replies.add(new Reply.CheckBack(id, value));
            replies.add(new Reply.WhichOf(id, List.of(value, value)));
            replies.add(new Reply.Why(id));
            replies.add(new Reply.Examples(id));
            replies.add(new Reply.Ask(id, 0));
            replies.add(new Reply.LeftOut(id));
        });
        for (Problem.Code code : Problem.Code.values()) {
            for (int attempt = 1; attempt <= 4; attempt++) {
                replies.add(new Reply.NotUnderstood(Optional.of("date"), Problem.of(code, "7", "8"), attempt));
                replies.add(new Reply.NotUnderstood(Optional.empty(), Problem.of(code), attempt));
            }
        }
        for (Command command : Command.values()) {
            replies.add(new Reply.NothingToApply(command));
        }
        for (Topic.Matter matter : Topic.Matter.values()) {
            replies.add(new Reply.Told(new Topic.Usual(matter)));
        }
        focuses().forEach(focus -> replies.add(new Reply.Help(focus)));
        replies.addAll(plain());
        return replies;
    }

    private static List<Reply> plain() {
        List<String> some = List.of("date", "email");
        List<String> none = List.of();
        Check passed = new Check("html", "a checker", Check.Result.PASSED, List.of());
        Check unchecked = new Check("python-tests", "a sandbox", Check.Result.NOT_CHECKED, List.of());
        return List.of(
                new Reply.Greeting(),
                new Reply.TookBack("date"),
                new Reply.PreviewReady(),
                new Reply.PreviewShown(),
                new Reply.LeftOutRound("look"),
                new Reply.Decided("date", Optional.empty()),
                new Reply.CannotDecide("date"),
                new Reply.DecidedRest(some, none),
                new Reply.DecidedRest(none, some),
                new Reply.DecidedRest(none, List.of("date")),
                new Reply.DecidedRest(none, none),
                new Reply.WentBack("date", Optional.empty()),
                new Reply.NothingBefore(),
                new Reply.Undid(some),
                new Reply.Undid(none),
                new Reply.Redid(some),
                new Reply.Redid(none),
                new Reply.NothingToUndo(),
                new Reply.NothingToRedo(),
                new Reply.RoundBegins("look"),
                new Reply.SoFar(),
                new Reply.StillNeeded(some),
                new Reply.OnceMore(),
                new Reply.NotYet(),
                new Reply.Told(new Topic.Unknown()),
                new Reply.Told(new Topic.Told(0)),
                new Reply.JobMoved(none),
                new Reply.JobMoved(List.of("date")),
                new Reply.JobMoved(some),
                new Reply.WasPutAside("some-job"),
                new Reply.CameBack("some-job"),
                new Reply.StillOpen("some-job"),
                new Reply.Waiting(),
                new Reply.KeptAsWish("date", List.of("sign in")),
                new Reply.AddedFromWish("date", new Value.Text("a wish")),
                new Reply.RestKeptAsWish(),
                new Reply.JobChosen(),
                new Reply.Restarted(),
                new Reply.NotDeleted(),
                new Reply.StepSaid("hint"),
                new Reply.AskJob(0),
                new Reply.AskConsent("terms"),
                new Reply.Summary(none),
                new Reply.Summary(some),
                new Reply.AskDelete(),
                new Reply.Making(),
                new Reply.StillMaking(),
                new Reply.AlreadyMade(),
                new Reply.WhatNext(),
                new Reply.Delivered(artifact(), none),
                new Reply.Delivered(artifact(passed, unchecked), some),
                new Reply.FailedChecks(artifact(passed)),
                new Reply.MakingFailed(),
                new Reply.Cancelled(),
                new Reply.IsClosed(),
                new Reply.Stopped("stop"),
                new Reply.Deleted(),
                new Reply.ConsentRefused());
    }
}
