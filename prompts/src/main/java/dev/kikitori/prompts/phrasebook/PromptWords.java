package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.conversation.Wording;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Step;
import dev.kikitori.engine.job.ValueText;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is put to the person, with what can be picked. */
final class PromptWords {
    /** More choices than this are not all said; of those, so many are. */
    private static final int MANY_OPTIONS = 5;

    private static final int SOME_OPTIONS = 4;

    /** The same for the ear, which can't look back. */
    private static final int MANY_ALOUD = 4;

    private static final int SOME_ALOUD = 3;

    private final Talk talk;
    private final Phrases phrases;

    PromptWords(Talk talk) {
        this.talk = talk;
        this.phrases = talk.phrases();
    }

    Wording word(Reply.Prompt prompt, List<String> notes) {
        return switch (prompt) {
            case Reply.AskJob ignored -> askJob(notes);
            case Reply.Ask ask -> ask(ask.question(), notes);
            case Reply.CheckBack check -> checkBack(check, notes);
            case Reply.WhichOf which -> whichOf(which, notes);
            case Reply.AskConsent consent -> confirm(consent(consent.step()), Optional.empty(), notes);
            case Reply.Summary summary -> confirm(summary(summary), Optional.empty(), notes);
            case Reply.AskDelete ignored -> confirm(phrases.say("ask-delete"), Optional.empty(), notes);
        };
    }

    private Wording askJob(List<String> notes) {
        List<Wording.Option> options = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (JobType job : talk.setting().jobs()) {
            String title = ValueText.clean(job.title().in(talk.lang()));
            titles.add(title);
            options.add(new Wording.Option(job.id(), title));
        }
        String text = phrases.say("ask-job", "jobs", phrases.numberedInline(titles));
        return new Wording(Wording.Kind.ASK, joined(notes, text), Optional.empty(), options, Optional.empty());
    }

    private Wording ask(String id, List<String> notes) {
        Optional<Question> found = talk.question(id);
        List<String> sentences = new ArrayList<>(notes);
        List<Wording.Option> options = List.of();
        if (found.isPresent()) {
            Question question = found.get();
            String asked = talk.filled(question.ask().in(talk.lang())).strip();
            sentences.add(asked.isEmpty() ? phrases.say("ask", "label", talk.label(id)) : asked);
            options = options(question);
            sentences.add(offered(question, options, sentences));
        } else {
            sentences.add(phrases.say("ask", "label", talk.label(id)));
        }
        return new Wording(Wording.Kind.ASK, phrases.sentences(sentences), Optional.of(id), options, Optional.empty());
    }

    private List<Wording.Option> options(Question question) {
        if (question.kind() == Kind.YES_NO) {
            return yesNo();
        }
        List<Wording.Option> options = new ArrayList<>();
        for (Choice choice : question.choices()) {
            options.add(new Wording.Option(choice.id(), ValueText.clean(choice.shown(talk.lang()))));
        }
        return options;
    }

    private List<Wording.Option> yesNo() {
        return List.of(
                new Wording.Option("yes", phrases.say("option.yes")),
                new Wording.Option("no", phrases.say("option.no")));
    }

    /** What can be picked, said in a sentence where neither the question nor the notes before it say it already. */
    private String offered(Question question, List<Wording.Option> options, List<String> before) {
        List<String> texts = options.stream().map(Wording.Option::text).toList();
        boolean known = before.stream().anyMatch(sentence -> texts.stream().allMatch(sentence::contains));
        if (question.kind() == Kind.YES_NO || texts.isEmpty() || known) {
            return "";
        }
        if (question.suggest().isPresent()) {
            return phrases.say("options.suggested", "lines", phrases.numberedLines(texts));
        }
        String key = question.kind() == Kind.CHOICES ? "options.choices" : "options.choice";
        return texts.size() <= (talk.aloud() ? MANY_ALOUD : MANY_OPTIONS)
                ? phrases.say(key, "options", phrases.list(texts))
                : phrases.say(
                        key + "-some",
                        "options",
                        phrases.list(texts.subList(0, talk.aloud() ? SOME_ALOUD : SOME_OPTIONS)),
                        "n",
                        Integer.toString(texts.size()));
    }

    private Wording checkBack(Reply.CheckBack check, List<String> notes) {
        String text = talk.question(check.question())
                .map(question -> new Saying(talk).whole("check-back", question, check.value()))
                .orElseGet(() -> phrases.say("check-back.again"));
        return confirm(text, Optional.of(check.question()), notes);
    }

    private Wording whichOf(Reply.WhichOf which, List<String> notes) {
        List<Wording.Option> options = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Value reading : which.readings()) {
            String text = talk.whole(which.question(), reading);
            texts.add(text);
            options.add(new Wording.Option(Integer.toString(texts.size()), text));
        }
        String text = phrases.say("which-of", "readings", phrases.numberedInline(texts));
        return new Wording(
                Wording.Kind.ASK, joined(notes, text), Optional.of(which.question()), options, Optional.empty());
    }

    private String consent(String id) {
        String say = talk.step(id)
                .map(Step::say)
                .map(text -> talk.filled(text.in(talk.lang())).strip())
                .orElse("");
        boolean asks = say.endsWith("?") || say.endsWith("？") || say.endsWith("か。");
        return asks ? say : phrases.sentences(List.of(say, phrases.say("ask-consent")));
    }

    private String summary(Reply.Summary summary) {
        List<String> lines = new SummaryLines(talk).all();
        StringBuilder text = new StringBuilder();
        talk.preview()
                .filter(preview -> !preview.isBlank())
                .ifPresent(preview -> text.append(phrases.say("summary.preview", "preview", preview.strip()))
                        .append('\n'));
        text.append(
                lines.isEmpty()
                        ? phrases.say("summary.nothing")
                        : phrases.say("summary.list", "lines", phrases.numberedLines(lines)));
        if (!summary.missing().isEmpty()) {
            text.append('\n').append(phrases.say("summary.missing", "labels", talk.labels(summary.missing())));
        }
        boolean again = !talk.conversation().making().artifacts().isEmpty();
        return text.append('\n')
                .append(phrases.say(again ? "summary.ask-again" : "summary.ask"))
                .toString();
    }

    private Wording confirm(String text, Optional<String> question, List<String> notes) {
        return new Wording(Wording.Kind.CONFIRM, joined(notes, text), question, yesNo(), Optional.empty());
    }

    private String joined(List<String> notes, String last) {
        List<String> sentences = new ArrayList<>(notes);
        sentences.add(last);
        return phrases.sentences(sentences);
    }
}
