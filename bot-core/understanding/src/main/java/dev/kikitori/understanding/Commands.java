package dev.kikitori.understanding;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Languages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds commands: whole utterances, whatever their case, closing punctuation and politeness. Where not just any words
 * are an answer, looser wordings count too, and a few words may stand around one; looser wordings also count where a few
 * words are an answer that is no name.
 */
final class Commands implements Heeding {
    private static final int LONGEST = 120;

    private final Map<String, Map<String, Command>> always = new HashMap<>();
    private final Map<String, Map<String, Command>> alone = new HashMap<>();
    private final Map<String, Map<String, Command>> loose = new HashMap<>();

    Commands(Languages languages) {
        for (Language language : languages.all()) {
            for (List<String> row : language.commands()) {
                Command command = Command.of(row.getFirst())
                        .orElseThrow(() -> new IllegalArgumentException("there is no command " + row.getFirst()));
                var table = switch (row.get(1)) {
                    case "always" -> always;
                    case "alone" -> alone;
                    case "loose" -> loose;
                    default -> throw new IllegalArgumentException("no wordings of commands count " + row.get(1));
                };
                var forms = table.computeIfAbsent(language.code(), ignored -> new HashMap<>());
                row.subList(2, row.size()).forEach(form -> forms.put(Folded.key(form), command));
            }
        }
    }

    @Override
    public Optional<Interpretation> heed(Moment moment) {
        if (moment.folded().length() > LONGEST) {
            return Optional.empty();
        }
        return moment.languages().stream()
                .map(language -> find(moment, language))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Interpretation.Order::new);
    }

    /** A command in one of its plainest wordings, beside other things that were said. */
    Optional<Interpretation> always(Moment part) {
        for (Language language : part.languages()) {
            Folded plain = language.unfilled(part.folded());
            List<String> keys = keys(plain, language.trimmed(plain, "please", "please"));
            Optional<Command> command = among(always, language, keys).filter(SeveralAtOnce::mayBeBeside);
            if (command.isPresent()) {
                return command.map(Interpretation.Order::new);
            }
        }
        return Optional.empty();
    }

    private Optional<Command> find(Moment moment, Language language) {
        Folded plain = language.unfilled(moment.folded());
        Folded polite = language.trimmed(plain, "please", "please");
        List<String> whole = keys(moment.folded(), plain, polite);
        Optional<Command> command = among(always, language, whole)
                .or(() -> isAsking(moment) ? among(alone, language, whole) : Optional.empty());
        if (command.isPresent() || moment.takesAnyWords()) {
            return command.or(() -> isFewWords(moment) ? among(loose, language, whole) : Optional.empty());
        }
        List<String> around = keys(language.unadorned(plain), language.trimmed(plain, "frame-before", "frame-after"));
        return among(loose, language, whole)
                .or(() -> among(always, language, around))
                .or(() -> isAsking(moment) ? among(alone, language, around) : Optional.empty())
                .or(() -> among(loose, language, around));
    }

    /** "That's wrong" is a no where something is checked or summed up. */
    private static boolean isAsking(Moment moment) {
        return moment.conversation().focus() instanceof Focus.Asking;
    }

    /** A thing may well be named "Stop" or "Once More"; what kind of thing it is, and the like, is never told so. */
    private static boolean isFewWords(Moment moment) {
        return moment.takesFewWords()
                && moment.open().filter(open -> open.kind() == Kind.TEXT).isPresent();
    }

    private static List<String> keys(Folded... texts) {
        List<String> keys = new ArrayList<>(texts.length);
        for (Folded text : texts) {
            String key = text.key();
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static Optional<Command> among(
            Map<String, Map<String, Command>> table, Language language, List<String> keys) {
        Map<String, Command> forms = table.getOrDefault(language.code(), Map.of());
        for (String key : keys) {
            Command command = forms.get(key);
            if (command != null) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
