package dev.kikitori.engine.turn;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.conversation.Topic;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.conversation.Wording;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.Generator;
import dev.kikitori.engine.generation.Generators;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.generation.Verification;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.engine.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One conversation at a table: an engine on a list of events, an interpreter that reads only {@code question=value},
 * {@code question~value} (unsure), {@code yes}, {@code no}, {@code edit question}, {@code ?matter}, commands, and several of
 * these with a semicolon between, and a phrasebook that says the names of replies.
 */
final class Table {
    static final String ID = "c1";

    final List<Recorded> events = new ArrayList<>();
    /** The versions there are now, and all that ever were. */
    private List<JobType> current;

    final List<JobType> jobs = new ArrayList<>();
    final DialogEngine engine;
    final AtomicInteger appends = new AtomicInteger();
    private int messages;
    private boolean deleted;

    Table(JobType... jobs) {
        this.current = List.of(jobs);
        this.jobs.addAll(current);
        this.engine = new DialogEngine(new Ports(
                new Store(),
                new Jobs(),
                Table::read,
                new Names(),
                (set, form, lang) -> List.of(set + " for " + form.answers().getOrDefault("people", Value.Number.of(0))),
                new NoGenerators(),
                new NoArtifacts(),
                new NoUploads(),
                () -> Instant.EPOCH,
                TurnListener.NONE));
    }

    Outcome arrive(Optional<String> job) throws TurnRefused {
        return engine.start(
                ID,
                new Arrival(
                        "en", "UTC", "US", "test", job, Optional.empty(), Optional.empty(), Optional.empty(), "hash"));
    }

    /** The files changed: these are the job types now. */
    void offer(JobType... changed) {
        current = List.of(changed);
        jobs.addAll(current);
    }

    /** Says something under a new message id and gives the names of the replies. */
    String say(String words) throws TurnRefused {
        return said(turn("m" + ++messages, new Utterance.Words(words)));
    }

    Outcome turn(String message, Utterance.Content content) throws TurnRefused {
        return engine.turn(ID, new Utterance(message, content, "test", 1, Instant.EPOCH));
    }

    static String said(Outcome outcome) {
        return String.join(
                " ", outcome.replies().stream().map(one -> one.wording().text()).toList());
    }

    Conversation now() {
        return engine.find(ID).orElseThrow();
    }

    /** The answers in plain form, such as {@code {people=4}}. */
    String answers() {
        return Plain.answers(now().spec().orElseThrow().answers()).toString();
    }

    void make(boolean good) {
        int version = now().making().confirmed();
        Verification verification = new Verification(false, List.of());
        engine.made(
                new Work(ID, version, now().spec().orElseThrow(), 0),
                new ArtifactRecord(
                        "a" + version, ID, "thing", version, good, false, "index.html", List.of(), verification));
    }

    private static Interpretation read(Utterance utterance, String words, Conversation conversation, Setting setting) {
        List<String> parts = List.of(words.split("; "));
        return parts.size() == 1
                ? read(words)
                : new Interpretation.Several(parts.stream().map(Table::read).toList());
    }

    private static Interpretation read(String words) {
        Optional<Command> command = Command.of(words);
        if (command.isPresent()) {
            return new Interpretation.Order(command.get());
        }
        return switch (words) {
            case "yes", "no" -> new Interpretation.Assent(words.equals("yes"));
            default -> value(words);
        };
    }

    private static Interpretation value(String words) {
        int at = Math.max(words.indexOf('='), words.indexOf('~'));
        if (words.startsWith("edit ")) {
            return new Interpretation.Revisit(words.substring(5));
        }
        if (words.startsWith("?")) {
            Optional<Topic.Matter> matter = Arrays.stream(Topic.Matter.values())
                    .filter(one -> one.word().equals(words.substring(1)))
                    .findFirst();
            return new Interpretation.QuestionToUs(
                    matter.<Topic>map(Topic.Usual::new).orElseGet(Topic.Unknown::new));
        }
        if (words.startsWith("job=")) {
            return new Interpretation.JobPicked(words.substring(4));
        }
        if (at < 0) {
            return Interpretation.Unclear.of(Problem.of(Problem.Code.NOT_FOUND));
        }
        String text = words.substring(at + 1);
        Value value = text.matches("-?\\d+") ? Value.Number.of(Long.parseLong(text)) : new Value.Text(text);
        double confidence = words.charAt(at) == '=' ? 1 : 0.5;
        return new Interpretation.Answers(List.of(new Reading(words.substring(0, at), value, confidence, List.of())));
    }

    private final class Store implements ConversationStore {
        @Override
        public void append(String conversation, long expectedVersion, List<Recorded> more) throws VersionConflict {
            if (deleted || expectedVersion != events.size()) {
                throw new VersionConflict(conversation, expectedVersion);
            }
            appends.incrementAndGet();
            events.addAll(more);
        }

        @Override
        public List<Recorded> read(String conversation, long after) {
            return List.copyOf(events.subList((int) Math.min(after, events.size()), events.size()));
        }

        @Override
        public boolean delete(String conversation, Instant at) {
            boolean there = !events.isEmpty();
            events.clear();
            deleted = true;
            return there;
        }

        @Override
        public List<String> ofPerson(String person, int most) {
            return List.of();
        }

        @Override
        public List<String> idleSince(Instant before, int most) {
            return events.isEmpty() || !events.getLast().at().isBefore(before) ? List.of() : List.of(ID);
        }
    }

    private final class Jobs implements JobTypes {
        private final Map<String, JobType> kept = new HashMap<>();

        @Override
        public List<JobType> current() {
            return current;
        }

        @Override
        public Optional<JobType> version(String hash) {
            return Optional.ofNullable(kept.get(hash));
        }

        @Override
        public void keep(JobType job) {
            kept.put(job.hash(), job);
        }
    }

    private static final class Names implements Phrasebook {
        @Override
        public String version() {
            return "names";
        }

        @Override
        public List<Wording> word(
                List<Reply> replies, Conversation conversation, Setting setting, Optional<String> preview) {
            return replies.stream().map(reply -> Wording.say(name(reply))).toList();
        }

        private static String name(Reply reply) {
            return switch (reply) {
                case Reply.Ask ask -> "Ask(" + ask.question() + (ask.attempt() > 0 ? "," + ask.attempt() : "") + ")";
                case Reply.Summary summary -> "Summary" + summary.missing();
                case Reply.StillNeeded needed -> "StillNeeded" + needed.questions();
                case Reply.Undid undid -> "Undid" + undid.questions();
                case Reply.JobMoved moved -> "JobMoved" + moved.toAsk();
                case Reply.Redid redid -> "Redid" + redid.questions();
                default -> reply.getClass().getSimpleName();
            };
        }
    }

    private static final class NoGenerators implements Generators {
        @Override
        public Optional<Generator> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<Generator> all() {
            return List.of();
        }
    }

    private static final class NoArtifacts implements ArtifactStore {
        @Override
        public ArtifactRecord keep(Work work, Artifact artifact, Verification verification) {
            throw new UnsupportedOperationException("nothing is made at this table");
        }

        @Override
        public Optional<ArtifactRecord> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<ArtifactRecord> of(String conversation) {
            return List.of();
        }

        @Override
        public Optional<byte[]> file(String id, String path) {
            return Optional.empty();
        }

        @Override
        public void deleteAll(String conversation) {}
    }

    private static final class NoUploads implements UploadStore {
        @Override
        public Value.FileRef keep(String conversation, String name, byte[] content) {
            throw new UnsupportedOperationException("nobody uploads at this table");
        }

        @Override
        public Optional<byte[]> content(String conversation, String id) {
            return Optional.empty();
        }

        @Override
        public void deleteAll(String conversation) {}
    }
}
