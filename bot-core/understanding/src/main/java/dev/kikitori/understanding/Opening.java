package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Asked;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Kana;
import dev.kikitori.understanding.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * What people begin with where a name is asked for: a greeting, a plain yes, or what they have come for: "I'd like a web
 * page for my bakery", 「パン屋をやっているんですが」. None of it is a name. What the thing is for answers the question for its
 * sort, if the interview has one, also beside a name ("we run a bakery called Crumb"); else the question is put again. Written with capitals as a title is, or said
 * again, it is a name.
 */
final class Opening implements Heeding {
    private static final int LONGEST = 160;
    private static final int MOST_WORDS_BEFORE = 3;
    private static final double SURE = .9;

    private final ValueReader values;

    Opening(ValueReader values) {
        this.values = values;
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        Optional<Question> open = moment.open()
                .filter(one -> one.kind() == Kind.NAME)
                .filter(one -> moment.conversation().form().stream()
                        .anyMatch(form -> form.untouched().contains(one)));
        if (open.isEmpty() || !moment.takesFewWords() || moment.folded().length() > LONGEST) {
            return Optional.empty();
        }
        for (Language language : moment.languages()) {
            Folded said = language.trimmed(moment.folded(), "greeting-alone", "opening-end");
            boolean nothing = said.isEmpty() || language.has("greeting-alone", said.plain());
            if (nothing || Assents.bare(moment).filter(yes -> yes).isPresent()) {
                return Optional.of(new Interpretation.Order(Command.REPEAT));
            }
            Optional<Interpretation> told =
                    language.writes(said.plain()) ? told(open.get(), said, moment, language) : Optional.empty();
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    private Optional<Interpretation> told(Question name, Folded said, Moment moment, Language language) {
        Folded plain = language.unfilled(said);
        boolean named = language.phrases("opening-named").stream().anyMatch(said.plain()::contains);
        if (named) {
            return sortOfNamed(plain, language)
                    .flatMap(own -> sort(own, moment, language))
                    .flatMap(sort -> values.read(name, moment.text(), moment.context()) instanceof Readings.Found found
                            ? Optional.of(new Interpretation.Answers(List.of(Corrections.reading(name, found), sort)))
                            : Optional.empty());
        }
        Optional<Folded> purpose = Asides.isTitle(said.given()) ? Optional.empty() : purpose(plain, language);
        return purpose.map(own -> sort(own, moment, language)
                .<Interpretation>map(sort -> new Interpretation.Answers(List.of(sort)))
                .orElseGet(() -> new Interpretation.Order(Command.REPEAT)));
    }

    /** "We run a V called …", 「…というV」. */
    private static Optional<Folded> sortOfNamed(Folded said, Language language) {
        if (!language.manner("script").equals("Jpan")) {
            return purpose(said, language).filter(own -> !own.isEmpty());
        }
        Folded rest = language.trimmed(said, "no such group", "polite-after");
        for (String called : language.phrases("opening-called")) {
            int at = rest.plain().lastIndexOf(called);
            Folded sort = at > 0 ? rest.part(at + called.length(), rest.length()) : Folded.of("");
            if (sort.plain().chars().anyMatch(c -> !Kana.isHiragana((char) c))) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }

    /** What the thing is for; empty text where only the thing is named. */
    private static Optional<Folded> purpose(Folded said, Language language) {
        return language.manner("script").equals("Jpan") ? before(said, language) : behind(said, language);
    }

    /** "I'd like a nice page for V", "we run a V". */
    private static Optional<Folded> behind(Folded said, Language language) {
        Folded rest = without(said, "opening-want", language);
        boolean wanted = rest.length() < said.length();
        rest = without(without(rest, "opening-make", language), "determiner", language);
        int thing = thing(rest, language);
        if (thing > 0) {
            Folded behind = rest.part(thing, rest.length());
            Folded whom = without(behind, "opening-for", language);
            boolean told = whom.length() < behind.length();
            return told
                    ? Optional.of(firstOf(whom, language))
                    : wanted && behind.isEmpty() ? Optional.of(behind) : Optional.empty();
        }
        Folded being = without(said, "opening-being", language);
        Folded own = without(being, "determiner", language);
        return being.length() < said.length() && own.length() < being.length()
                ? Optional.of(firstOf(own, language))
                : Optional.empty();
    }

    /** Where the thing ends that is named among the first words; 0 if none is. */
    private static int thing(Folded rest, Language language) {
        int at = 0;
        for (int words = 0; words <= MOST_WORDS_BEFORE && at < rest.length(); words++) {
            int end = language.beginning(rest.plain(), at, "opening-thing");
            if (end > 0) {
                return end;
            }
            int space = rest.plain().indexOf(' ', at);
            at = space < 0 ? rest.length() : space + 1;
        }
        return 0;
    }

    /** 「Vのページを作りたい」, 「Vをやっている」. */
    private static Optional<Folded> before(Folded said, Language language) {
        String plain = said.plain();
        for (String thing : language.phrases("opening-thing")) {
            int at = plain.lastIndexOf(thing);
            String rest = at < 0 ? "" : plain.substring(at + thing.length());
            if (at > 0
                    && (rest.isEmpty()
                            || language.phrases("opening-want").stream().anyMatch(rest::contains))) {
                return Optional.of(said.part(0, at));
            }
        }
        for (String being : language.phrases("opening-being")) {
            int at = plain.indexOf(being);
            if (at > 0) {
                return Optional.of(said.part(0, at));
            }
        }
        return Optional.empty();
    }

    private static Folded without(Folded said, String group, Language language) {
        int end = language.beginning(said.plain(), group);
        return end > 0 ? said.part(end, said.length()) : said;
    }

    /** Up to where something else is told. */
    private static Folded firstOf(Folded said, Language language) {
        Folded own = without(said, "determiner", language);
        int end = own.length();
        for (String more : language.phrases("opening-more")) {
            int at = own.plain().indexOf(" " + more + " ");
            end = at > 0 ? Math.min(end, at) : end;
        }
        return own.part(0, end).bare();
    }

    /** What sort of thing it is, as the answer to the question for that, if one is still open. */
    private static Optional<Reading> sort(Folded purpose, Moment moment, Language language) {
        Folded own = language.trimmed(purpose, "opening-own", "no such group");
        return own.isEmpty()
                ? Optional.empty()
                : moment.conversation().form().map(Form::untouched).stream()
                        .flatMap(List::stream)
                        .filter(question -> question.kind() == Kind.TEXT
                                && Asked.of(question, language).has("asks-sort"))
                        .findFirst()
                        .map(question -> new Reading(question.id(), new Value.Text(own.given()), SURE, List.of()));
    }
}
