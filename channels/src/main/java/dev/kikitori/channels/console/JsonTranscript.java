package dev.kikitori.channels.console;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One body a line, flushed line by line. */
final class JsonTranscript implements Chat.Transcript {
    private final PrintStream print;
    private final Function<Object, String> json;

    JsonTranscript(PrintStream print, Function<Object, String> json) {
        this.print = print;
        this.json = json;
    }

    @Override
    public void body(Map<String, Object> body) {
        print.print(json.apply(body) + "\n");
        print.flush();
    }

    /** Whoever reads bodies asked for it in one, and knows where things go. */
    @Override
    public void previewed(Path folder) {}

    @Override
    public void written(Delivery.Written written) {}

    @Override
    public void refused(Interview.Refused refused) {
        body(refused.problem());
    }

    @Override
    public Optional<String> utterance(String line) {
        return Optional.of(line);
    }

    @Override
    public void awaiting() {}
}
