package dev.kikitori.channels.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plain lines; what can be picked is numbered, and its number can be typed. */
final class PlainTranscript implements Chat.Transcript {
    private final PrintStream print;
    private final boolean terminal;
    private final Words words;
    private List<String> choices = List.of();

    PlainTranscript(PrintStream print, boolean terminal, Words words) {
        this.print = print;
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public void body(Map<String, Object> body) {
        choices = List.of();
        for (Object reply : Chat.list(body)) {
            if (reply instanceof Map<?, ?> fields) {
                line(String.valueOf(fields.get("text")));
                offer(String.valueOf(fields.get("text")), fields.get("choices"));
            }
        }
    }

    /** The choices, each on a line with its number, unless the text has just listed them so. */
    private void offer(String text, @org.jspecify.annotations.Nullable Object offered) {
        if (!(offered instanceof List<?> options)) {
            return;
        }
        List<String> texts = new ArrayList<>();
        for (Object option : options) {
            if (option instanceof Map<?, ?> fields) {
                texts.add(String.valueOf(fields.get("text")));
            }
        }
        for (int i = 0; i < texts.size(); i++) {
            String numbered = (i + 1) + ". " + texts.get(i);
            if (!text.contains("\n" + numbered)) {
                line("  " + numbered);
            }
        }
        choices = List.copyOf(texts);
    }

    @Override
    public void previewed(Path folder) {
        line(words.say("previewed", folder));
    }

    @Override
    public void written(Delivery.Written written) {
        line(words.say("written", written.folder(), written.first()));
    }

    @Override
    public void refused(Interview.Refused refused) {
        line(refused.sentence());
    }

    @Override
    public Optional<String> utterance(String line) {
        String said = line.strip();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (!said.matches("[0-9]{1,3}([ ,、]+[0-9]{1,3})*")) {
            return Optional.of(line);
        }
        List<Integer> numbers =
                Stream.of(said.split("[ ,、]+")).map(Integer::valueOf).toList();
        boolean all = numbers.stream().allMatch(number -> number >= 1 && number <= choices.size());
        return Optional.of(
                all
                        ? numbers.stream()
                                .map(number -> choices.get(number - 1))
                                .collect(Collectors.joining(words.say("and")))
                        : line);
    }

    @Override
    public void awaiting() {
        if (terminal) {
            print.print(words.say("prompt"));
            print.flush();
        }
    }

    /** What was said may hold anything; a terminal gets no control characters of it. */
    private void line(String text) {
        print.print(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "") + "\n");
        print.flush();
    }
}
