package dev.kikitori.channels.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A conversation read line by line: each line is an utterance, each turn is printed. */
public final class Chat {
    private final Interview interview;
    private final BufferedReader in;
    private final Transcript transcript;
    private final Delivery delivery;
    private int messages;

    /** What is printed of a turn. */
    interface Transcript {
        /** The conversation was opened, or a line was answered, with this body. */
        void body(Map<String, Object> body);

        /** A first version was written into this folder. */
        void previewed(Path folder);

        /** The files of what was made were written. */
        void written(Delivery.Written written);

        /** A line was refused. */
        void refused(Interview.Refused refused);

        /** What to send for a line; empty if there is nothing to send. */
        Optional<String> utterance(String line);

        /** The person is to say something. */
        void awaiting();
    }

    private Chat(Interview interview, BufferedReader in, Transcript transcript, Delivery delivery) {
        this.interview = interview;
        this.in = in;
        this.transcript = transcript;
        this.delivery = delivery;
    }

    /** A conversation in plain lines for a person. */
    public static Chat plain(
            Interview interview,
            BufferedReader in,
            PrintStream print,
            boolean terminal,
            Delivery delivery,
            Words words) {
        return new Chat(interview, in, new PlainTranscript(print, terminal, words), delivery);
    }

    /** A conversation for a program: one JSON body a line. */
    public static Chat json(
            Interview interview,
            BufferedReader in,
            PrintStream print,
            Function<Object, String> json,
            Delivery delivery) {
        return new Chat(interview, in, new JsonTranscript(print, json), delivery);
    }

    /**
     * Holds the conversation until the input ends.
     *
     * @param request the fields of {@code POST conversations}
     * @throws Interview.Refused if it could not be opened
     */
    public void hold(Map<String, Object> request) throws Interview.Refused, IOException, InterruptedException {
        transcript.body(interview.open(request));
        transcript.awaiting();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Optional<String> utterance = transcript.utterance(line);
            if (utterance.isPresent()) {
                take(utterance.get());
            }
            transcript.awaiting();
        }
    }

    private void take(String text) throws IOException, InterruptedException {
        try {
            Map<String, Object> body = interview.send(Map.of("id", "line-" + ++messages, "text", text));
            if ("making".equals(body.get("status"))) {
                body = together(body, interview.settled());
                Optional<Delivery.Written> written = delivery.write(interview);
                transcript.body(body);
                written.ifPresent(transcript::written);
                return;
            }
            transcript.body(body);
            if (wantsPreview(body)) {
                transcript.previewed(delivery.preview(interview));
            }
        } catch (Interview.Refused refused) {
            transcript.refused(refused);
        }
    }

    private static boolean wantsPreview(Map<String, Object> body) {
        return list(body).stream()
                .anyMatch(reply -> reply instanceof Map<?, ?> fields && "shown".equals(fields.get("preview")));
    }

    /** The replies of the turn, and after them what was said once it was made. */
    private static Map<String, Object> together(Map<String, Object> turn, Map<String, Object> settled) {
        List<Object> replies = new ArrayList<>(list(turn));
        long last = replies.stream().mapToLong(Chat::seq).max().orElse(0);
        list(settled).stream().filter(reply -> seq(reply) > last).forEach(replies::add);
        Map<String, Object> both = new LinkedHashMap<>(turn);
        both.put("replies", replies);
        both.put("spec", settled.getOrDefault("spec", Map.of()));
        both.put("status", settled.getOrDefault("status", ""));
        return both;
    }

    static List<?> list(Map<String, Object> body) {
        return body.get("replies") instanceof List<?> replies ? replies : List.of();
    }

    private static long seq(Object reply) {
        return reply instanceof Map<?, ?> fields && fields.get("seq") instanceof Number seq ? seq.longValue() : 0;
    }
}
