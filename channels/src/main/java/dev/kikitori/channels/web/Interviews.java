package dev.kikitori.channels.web;

import dev.kikitori.channels.web.ApiProblem.Code;
import dev.kikitori.channels.web.limits.Limit;
import dev.kikitori.channels.web.limits.Limits;
import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.turn.Arrival;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.JobTypes;
import dev.kikitori.engine.turn.Outcome;
import dev.kikitori.engine.turn.TurnRefused;
import dev.kikitori.engine.turn.Watch;
import dev.kikitori.engine.value.Value;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The interviews as programs reach them, whatever the transport: reads requests, keeps to the limits, opens
 * conversations to whoever holds their token. Thread-safe.
 */
public final class Interviews {
    private final DialogEngine engine;
    private final JobTypes jobs;
    private final ArtifactStore artifacts;
    private final UploadStore uploads;
    private final InstantSource clock;
    private final Tokens tokens;
    private final Limits limits;

    /** @param random where ids and tokens come from: a secure one */
    public Interviews(
            DialogEngine engine,
            JobTypes jobs,
            ArtifactStore artifacts,
            UploadStore uploads,
            InstantSource clock,
            RandomGenerator random,
            Limits limits) {
        this.engine = engine;
        this.jobs = jobs;
        this.artifacts = artifacts;
        this.uploads = uploads;
        this.clock = clock;
        this.tokens = new Tokens(random);
        this.limits = limits;
    }

    /** A conversation that was just opened, with the only copy of its token. */
    public record Opened(String token, Outcome outcome) {}

    /** The things that can be made, in the order they are offered. */
    public List<JobType> jobs() {
        return jobs.current();
    }

    /**
     * Opens a conversation.
     *
     * @param request the fields of {@code POST conversations}
     * @param channel where it comes in
     * @param preferredLang the language to take where the request names none
     */
    public Opened open(Request request, String channel, String preferredLang) throws ApiProblem {
        String id = tokens.id();
        String token = tokens.issue(id);
        Arrival arrival = Arrivals.read(request, channel, preferredLang, Tokens.hash(token));
        try {
            return new Opened(token, engine.start(id, arrival));
        } catch (TurnRefused refused) {
            throw problem(refused, arrival.job().orElse(""));
        }
    }

    /** The conversation with this id, for the holder of its token. */
    public Conversation authorised(String id, Optional<String> token) throws ApiProblem {
        Conversation conversation = engine.find(id).orElseThrow(() -> ApiProblem.of(Code.UNKNOWN_CONVERSATION));
        if (token.isEmpty() || !Tokens.opens(token.get(), conversation.start().tokenHash())) {
            throw ApiProblem.of(Code.UNAUTHORIZED);
        }
        return conversation;
    }

    /** The conversation that this token opens. */
    public Conversation resumed(String token) throws ApiProblem {
        String id = Tokens.conversation(token).orElseThrow(() -> ApiProblem.of(Code.UNAUTHORIZED));
        return authorised(id, Optional.of(token));
    }

    /** Takes the fields of {@code POST messages}. The caller has made sure that the sender may. */
    public Outcome send(String conversation, Request message, String channel) throws ApiProblem {
        try {
            return engine.turn(conversation, utterance(message, channel));
        } catch (TurnRefused refused) {
            throw problem(refused, "");
        }
    }

    private Utterance utterance(Request message, String channel) throws ApiProblem {
        String id = message.text("id")
                .filter(text -> !text.isBlank() && text.length() <= 200)
                .orElseThrow(() -> ApiProblem.of(Code.MISSING_ID));
        return new Utterance(id, content(message), channel, 1, clock.instant());
    }

    private Utterance.Content content(Request message) throws ApiProblem {
        long kinds = List.of("text", "answer", "command").stream()
                .filter(message::has)
                .count();
        if (kinds != 1) {
            throw ApiProblem.exactly(Code.MALFORMED, "content", List.of());
        }
        Optional<String> text = message.text("text");
        if (text.isPresent()) {
            int most = limits.of(Limit.MESSAGE_CHARACTERS);
            if (text.get().length() > most) {
                throw tooLong(most);
            }
            return new Utterance.Words(text.get());
        }
        Optional<String> command = message.text("command");
        if (command.isPresent()) {
            return new Utterance.Pressed(
                    Command.of(command.get()).orElseThrow(() -> ApiProblem.of(Code.UNKNOWN_COMMAND, command.get())));
        }
        Request answer = message.object("answer").orElseThrow(() -> Request.wrong("answer", "object"));
        String question = answer.text("question").orElseThrow(() -> Request.wrong("question", "string"));
        return new Utterance.TypedAnswer(question, answer.plain("value"));
    }

    /** The events after this number. */
    public List<Recorded> events(String conversation, long after) {
        return engine.events(conversation, after);
    }

    /** The conversation as it is now; empty once it was deleted. */
    public Optional<Conversation> find(String conversation) {
        return engine.find(conversation);
    }

    /** Calls back after events were added or the conversation was deleted; the callback returns at once. */
    public Watch watch(String conversation, Runnable changed) {
        return engine.watch(conversation, changed);
    }

    /** Deletes everything of a conversation. */
    public void delete(String conversation) {
        engine.delete(conversation);
    }

    /** What was made in a conversation and recorded there, newest first. */
    public List<ArtifactRecord> artifacts(Conversation conversation) {
        return conversation.making().artifacts().reversed();
    }

    /** A made thing, for the holder of its conversation's token. */
    public ArtifactRecord artifact(String id, Optional<String> token) throws ApiProblem {
        ArtifactRecord artifact = artifacts.find(id).orElseThrow(() -> ApiProblem.of(Code.UNKNOWN_ARTIFACT));
        authorised(artifact.conversation(), token);
        return artifact;
    }

    /** A made thing, for whoever holds a link to it. */
    Optional<ArtifactRecord> linked(String id) {
        return artifacts.find(id);
    }

    /** One file of a made thing. */
    public Optional<byte[]> file(ArtifactRecord artifact, String path) throws IOException {
        return artifact.files().contains(path) ? artifacts.file(artifact.id(), path) : Optional.empty();
    }

    /** Keeps a file that a person gave. */
    public Value.FileRef upload(String conversation, String name, byte[] content) throws IOException {
        return uploads.keep(conversation, name, content);
    }

    /** What is kept of a person, as a site calls them: SHA-256, by which all of theirs can be found. */
    public static String person(Optional<String> site, String person) {
        return Arrivals.person(site, person);
    }

    private static ApiProblem tooLong(int most) {
        return ApiProblem.of(Code.TOO_LONG, String.format(Locale.ROOT, "%,d", most));
    }

    private static ApiProblem problem(TurnRefused refused, String job) {
        return switch (refused.code()) {
            case UNKNOWN_CONVERSATION -> ApiProblem.of(Code.UNKNOWN_CONVERSATION);
            case UNKNOWN_JOB -> ApiProblem.of(Code.UNKNOWN_JOB, job);
            case MESSAGE_CHANGED -> ApiProblem.of(Code.MESSAGE_CHANGED);
            case TOO_LONG -> tooLong(DialogEngine.LONGEST_MESSAGE);
            case BUSY -> ApiProblem.of(Code.UNAVAILABLE);
            case NOT_ASKED -> ApiProblem.exactly(Code.ANSWER_REFUSED, "not-asked", List.of());
            case ANSWER_REFUSED ->
                refused.problem().map(ApiProblem::of).orElseGet(() -> ApiProblem.of(Code.ANSWER_REFUSED));
        };
    }
}
