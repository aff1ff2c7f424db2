package dev.kikitori.channels.console;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One conversation, wherever it is held. Requests and bodies are those of the REST interface, as plain maps. */
public interface Interview extends AutoCloseable {
    /** Opens the conversation: the fields and the body of {@code POST conversations}. */
    Map<String, Object> open(Map<String, Object> request) throws Refused, IOException;

    /** Sends a message: the fields and the body of {@code POST messages}. */
    Map<String, Object> send(Map<String, Object> message) throws Refused, IOException;

    /** Waits while something is being made; then the body of {@code GET conversations/{id}}. */
    Map<String, Object> settled() throws Refused, IOException, InterruptedException;

    /** What was made so far, newest first. */
    List<Map<String, Object>> artifacts() throws Refused, IOException;

    /** One file of what was made. */
    byte[] file(String artifact, String path) throws Refused, IOException;

    /** The files of a first version, by path, as it would be made now. */
    Map<String, byte[]> preview() throws Refused, IOException;

    @Override
    void close();

    /** The other side said no; the message is its sentence, the body its problem as JSON fields. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, Object> problem;

        public Refused(String sentence, Map<String, Object> problem) {
            super(sentence);
            this.problem = Map.copyOf(problem);
        }

        public Map<String, Object> problem() {
            return problem;
        }

        /** The sentence to tell the person. */
        public String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
