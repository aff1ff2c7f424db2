package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.Pieces.Piece;
import dev.kikitori.understanding.Sharing.Taken;
import dev.kikitori.understanding.contact.PhoneText;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.reading.ValueReader;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Telephone numbers, mail and web addresses that are told while something else is asked: "just call us on 020 7946 0123".
 * They go to the question that asks in a few words how to reach someone, which its examples show; what else was said is
 * heard by the rest of the chain.
 */
final class WaysToReach implements Heeding {
    private static final int LONGEST = 300;
    private static final int FEWEST_DIGITS = 9;
    private static final int MOST_DIGITS = 15;
    private static final char LAST_ALPHABET = 0x2fff;
    private static final Pattern FIGURES = Pattern.compile("\\+?\\(?[0-9](?:[0-9]|[ ()-](?=[ ()]?[0-9(])){7,24}");

    private final ValueReader values;
    private final ShownKinds shown;
    private final Heeding others;

    WaysToReach(ValueReader values, ShownKinds shown, Heeding others) {
        this.values = values;
        this.shown = shown;
        this.others = others;
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        List<Kind> kinds = moment.folded().length() > LONGEST ? List.of() : kinds(moment);
        Optional<Question> asking = kinds.isEmpty() ? Optional.empty() : asking(moment);
        if (asking.isEmpty()) {
            return Optional.empty();
        }
        Language language = moment.languages().getFirst();
        Sharing sharing = new Sharing(moment.folded(), language, values, moment.context());
        List<Taken> ways = Dictated.ways(asking.get(), kinds, sharing);
        SocialNames.in(moment.folded().plain(), language).stream()
                .map(name -> called(name, asking.get(), sharing, moment))
                .forEach(ways::add);
        if (ways.stream().noneMatch(way -> way.question().kind() == Kind.PHONE)) {
            foreign(asking.get(), sharing, moment).ifPresent(ways::add);
        }
        boolean more = sharing.free().stream().anyMatch(piece -> says(piece, asking.get(), sharing));
        boolean told = more && takesMost(moment);
        if (told && !ways.isEmpty() && isFewWords(moment) && !moment.open().equals(asking)) {
            return besideAnswer(asking.get(), ways, moment);
        }
        if (ways.isEmpty() || told || ways.stream().anyMatch(way -> answersOpen(way, moment))) {
            return Optional.empty();
        }
        boolean says = sharing.free().stream().anyMatch(sharing::says);
        if (moment.open().equals(asking) && !says) {
            return Optional.empty();
        }
        Interpretation reached = new Interpretation.Answers(List.of(reading(asking.get(), ways, moment)));
        boolean rest = !takesMost(moment) && !sharing.free().isEmpty();
        return Optional.of(rest ? beside(reached, moment.with(without(moment.folded(), ways))) : reached);
    }

    /** Whether most words would be an answer to what is open. */
    private static boolean takesMost(Moment moment) {
        Set<Kind> loose = EnumSet.of(Kind.ADDRESS, Kind.ITEMS, Kind.GROUP_LIST);
        return moment.takesAnyWords()
                || moment.open().filter(open -> loose.contains(open.kind())).isPresent();
    }

    private static boolean isFewWords(Moment moment) {
        return moment.open()
                .filter(open -> open.kind() == Kind.TEXT || open.kind() == Kind.NAME)
                .isPresent();
    }

    /** "I'm a cello teacher and people should call me on 020 …", where what is left says several things. */
    private Optional<Interpretation> besideAnswer(Question asking, List<Taken> ways, Moment moment) {
        Moment left = moment.with(without(moment.folded(), ways));
        boolean several = others.heed(left).stream().anyMatch(heard -> switch (heard) {
            case Interpretation.Answers answers -> answers.readings().size() > 1;
            case Interpretation.Several ignored -> true;
            default -> false;
        });
        return several
                ? Optional.of(beside(new Interpretation.Answers(List.of(reading(asking, ways, moment))), left))
                : Optional.empty();
    }

    /** Whether there is more than "the e-mail is". */
    private static boolean says(Piece piece, Question asking, Sharing sharing) {
        Language language = sharing.language();
        Set<String> own = Names.words(asking, language);
        String words = withoutSigns(sharing.part(piece).plain(), language);
        return language.lexicon().tokens(words).stream()
                .anyMatch(token -> !sharing.isSilent(token)
                        && !own.contains(language.stem(token.text()))
                        && !language.has("reach-word", token.text()));
    }

    /** Without the words for it that are written without spaces around them. */
    private static String withoutSigns(String plain, Language language) {
        String left = plain;
        for (String word : language.phrases("reach-word")) {
            left = word.charAt(0) > LAST_ALPHABET ? left.replace(word, " ") : left;
        }
        return left;
    }

    /** A number in figures that is none where the person is, and may be one elsewhere. */
    private static Optional<Taken> foreign(Question question, Sharing sharing, Moment moment) {
        Matcher figures = FIGURES.matcher(moment.folded().plain());
        while (figures.find()) {
            long digits = figures.group().chars().filter(Character::isDigit).count();
            if (digits >= FEWEST_DIGITS && digits <= MOST_DIGITS) {
                Readings.Found found = new Readings.Found(new Value.Text(figures.group()), 1, List.of());
                Taken taken = new Taken(figures.start(), figures.end(), question.ofKind(Kind.PHONE), found);
                sharing.take(taken);
                return Optional.of(taken);
            }
        }
        return Optional.empty();
    }

    /** What someone is called in a social network, with the network, in their own words. */
    private static Taken called(Span name, Question question, Sharing sharing, Moment moment) {
        Value said =
                new Value.Text(moment.folded().given(name.from(), name.to()).strip());
        Taken taken =
                new Taken(name.from(), name.to(), question.ofKind(Kind.TEXT), new Readings.Found(said, 1, List.of()));
        sharing.take(taken);
        return taken;
    }

    private static List<Kind> kinds(Moment moment) {
        String plain = moment.folded().plain();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (plain.indexOf('@') >= 0) {
            kinds.add(Kind.EMAIL);
        }
        if (plain.contains("www.") || plain.contains("://") || hasHost(plain)) {
            kinds.add(Kind.URL);
        }
        if (plain.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
            kinds.add(Kind.PHONE);
        }
        Language language = moment.languages().getFirst();
        kinds.addAll(Dictated.kinds(moment.folded(), language));
        if (!SocialNames.in(plain, language).isEmpty()) {
            kinds.add(Kind.URL);
        }
        return List.copyOf(kinds);
    }

    /** Whether letters are joined by two dots without a space: tickets.harbour.example. */
    private static boolean hasHost(String plain) {
        int first = plain.indexOf('.');
        while (first >= 0) {
            int second = plain.indexOf('.', first + 1);
            boolean host = second > first + 1 && isJoined(plain, first - 1, second + 1) && plain.indexOf('@') < 0;
            if (host) {
                return true;
            }
            first = second;
        }
        return false;
    }

    private static boolean isJoined(String plain, int from, int to) {
        if (from < 0 || to >= plain.length()) {
            return false;
        }
        for (int at = from; at <= to; at++) {
            char c = plain.charAt(at);
            if (c >= 0x80 || !(Character.isLetterOrDigit(c) || c == '.' || c == '-')) {
                return false;
            }
        }
        return Character.isLetter(plain.charAt(from)) && Character.isLetter(plain.charAt(to));
    }

    /** The question in a few words of any kind whose examples are such ways, if no other asks for them. */
    private Optional<Question> asking(Moment moment) {
        boolean open = moment.conversation().focus() instanceof Focus.Asking
                || moment.conversation().focus() instanceof Focus.Confirming
                || moment.conversation().focus() instanceof Focus.Made;
        List<Question> applying = moment.conversation()
                .form()
                .filter(ignored -> open)
                .map(Form::applying)
                .orElse(List.of());
        return applying.stream().anyMatch(question -> ShownKinds.WAYS.contains(question.kind()))
                ? Optional.empty()
                : applying.stream()
                        .filter(question -> question.kind() == Kind.TEXT && isShownByExamples(question, moment))
                        .findFirst();
    }

    private boolean isShownByExamples(Question question, Moment moment) {
        return shown.of(question, moment).stream().anyMatch(ShownKinds.WAYS::contains);
    }

    /** Whether it is rather a value of what is open, such as a day in figures. */
    private boolean answersOpen(Taken way, Moment moment) {
        Set<Kind> loose = EnumSet.of(Kind.CHOICE, Kind.CHOICES, Kind.YES_NO, Kind.ITEMS, Kind.ADDRESS);
        return moment.open()
                .filter(open -> !open.kind().takesAnyWords() && !loose.contains(open.kind()))
                .map(open -> values.read(open, moment.folded().given(way.from(), way.to()), moment.context()))
                .filter(Readings.Found.class::isInstance)
                .isPresent();
    }

    /** The ways in the person's own words, behind those that were told before. */
    private Reading reading(Question question, List<Taken> ways, Moment moment) {
        String told = ways.stream()
                .sorted(Comparator.comparingInt(Taken::from))
                .map(way -> written(way, moment))
                .collect(Collectors.joining(", "));
        String all = moment.conversation()
                .form()
                .flatMap(form -> form.standing(question.id()))
                .map(before -> before instanceof Value.Text text && !text.text().contains(told)
                        ? text.text() + ", " + told
                        : told)
                .orElse(told);
        return new Reading(question.id(), new Value.Text(all), 1, List.of());
    }

    /** As it was typed; what was dictated, or has other letters in it, as one writes it. */
    private static String written(Taken way, Moment moment) {
        String typed = moment.folded().given(way.from(), way.to());
        boolean readable = way.question().kind() == Kind.PHONE
                ? typed.codePoints().noneMatch(Character::isLetter)
                : typed.indexOf(' ') < 0;
        String plain = way.found().value() instanceof Value.Text text ? text.text() : typed;
        return readable
                ? typed
                : plain.startsWith("+") ? PhoneText.of(plain, moment.context().lang()) : plain;
    }

    private static Folded without(Folded text, List<Taken> ways) {
        List<Taken> order = new ArrayList<>(ways);
        order.sort(Comparator.comparingInt(Taken::from));
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (Taken way : order) {
            left.append(text.given(at, way.from())).append(' ');
            at = way.to();
        }
        return Folded.of(left.append(text.given(at, text.length())).toString());
    }

    private Interpretation beside(Interpretation told, Moment left) {
        Optional<Interpretation> heard = others.heed(left).filter(one -> !(one instanceof Interpretation.Unclear));
        List<Interpretation> all = new ArrayList<>();
        heard.ifPresent(
                one -> all.addAll(one instanceof Interpretation.Several several ? several.parts() : List.of(one)));
        all.add(told);
        return all.size() == 1 ? told : new Interpretation.Several(all);
    }
}
