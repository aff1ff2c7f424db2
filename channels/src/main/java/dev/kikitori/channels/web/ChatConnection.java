package dev.kikitori.channels.web;

import dev.kikitori.channels.web.ApiProblem.Code;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.turn.Outcome;
import dev.kikitori.engine.turn.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One chat connection: a cursor over the replies and made things of a conversation. Everything after the cursor is sent
 * once, in the order of its events, whoever caused it; the status ends each turn.
 *
 * <p>The lock is held while a turn of this connection is taken and while frames are written, so that another turn's
 * frames never come between them. Whoever watches the conversation does not take the lock but starts a thread that does.
 */
final class ChatConnection {
    private static final int NORMAL = 1000;
    private static final int REFUSED = 1008;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Interviews interviews;
    private final RateLimits limits;
    private final Wire wire;
    private final String address;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger signals = new AtomicInteger();

    private String lang;
    private @Nullable String conversation;
    private @Nullable Watch watch;
    private long cursor;
    private boolean detail;
    private boolean over;

    /** Where frames go. */
    interface Wire {
        /** Sends a frame and waits until it left; false if the other side is gone. */
        boolean send(String text);

        /** The other side has said hello properly. */
        void welcomed();

        void close(int code);
    }

    ChatConnection(Interviews interviews, RateLimits limits, Wire wire, String address, String lang) {
        this.interviews = interviews;
        this.limits = limits;
        this.wire = wire;
        this.address = address;
        this.lang = lang;
    }

    /** Takes a frame. */
    void received(String text) {
        locked(() -> {
            Optional<String> message = Optional.empty();
            try {
                limits.talk(address);
                if (text.length() > Exchange.LARGEST_BODY) {
                    throw ApiProblem.of(Code.TOO_LARGE, "1 MB");
                }
                Request frame = Request.of(text);
                String type = frame.text("type").orElse("");
                message = type.equals("message") ? frame.text("id") : Optional.empty();
                dispatch(type, frame);
            } catch (ApiProblem problem) {
                tell(problem, message);
            } catch (RuntimeException fault) {
                tell(Faults.of(fault), message);
            }
        });
    }

    void receivedBinary() {
        locked(() -> tell(ApiProblem.exactly(Code.MALFORMED, "type", List.of("binary")), Optional.empty()));
    }

    private void dispatch(String type, Request frame) throws ApiProblem {
        if (conversation == null && !type.equals("hello")) {
            throw ApiProblem.of(Code.HELLO_FIRST);
        }
        switch (type) {
            case "hello" -> hello(frame);
            case "message" -> message(frame);
            case "ping" -> send(Shapes.map("type", "pong"));
            default -> throw ApiProblem.exactly(Code.MALFORMED, "type", List.of(type));
        }
    }

    private void hello(Request frame) throws ApiProblem {
        if (conversation != null) {
            throw ApiProblem.of(Code.HELLO_TWICE);
        }
        detail = Boolean.TRUE.equals(frame.plain("detail"));
        Optional<String> token = frame.text("token");
        long after = frame.number("after").orElse(0L);
        if (token.isPresent()) {
            Conversation known = interviews.resumed(token.get());
            welcome(known, token.get(), Math.clamp(after, 0, known.version()));
        } else {
            limits.open(address);
            Interviews.Opened opened = interviews.open(frame, "web", lang);
            welcome(opened.outcome().conversation(), opened.token(), 0);
        }
    }

    private void welcome(Conversation known, String token, long after) {
        conversation = known.id();
        lang = known.lang();
        cursor = after;
        wire.welcomed();
        send(Shapes.map("type", "welcome", "conversation", known.id(), "token", token, "seq", known.version()));
        catchUp(known);
        endTurn(known, known.status(), Optional.empty());
        watch = interviews.watch(known.id(), this::signal);
        // What was recorded before the watch began was not signalled.
        signal();
    }

    private void message(Request frame) throws ApiProblem {
        Outcome outcome = interviews.send(java.util.Objects.requireNonNull(conversation), frame, "web");
        String id = frame.text("id").orElse("");
        send(Shapes.map("type", "accepted", "id", id));
        if (outcome.deleted()) {
            outcome.replies().forEach(said -> sendTyped("reply", Shapes.reply(said)));
            endTurn(outcome.conversation(), Status.CANCELLED, Optional.of(id));
            leaveNow(NORMAL);
            return;
        }
        if (outcome.conversation().version() <= cursor) {
            outcome.replies().forEach(said -> sendTyped("reply", Shapes.reply(said)));
        } else {
            catchUp(outcome.conversation());
        }
        endTurn(outcome.conversation(), outcome.conversation().status(), Optional.of(id));
    }

    /** Sends what lies between the cursor and this state of the conversation. */
    private void catchUp(Conversation upTo) {
        if (upTo.version() <= cursor) {
            return;
        }
        for (Recorded recorded : interviews.events(upTo.id(), cursor)) {
            if (recorded.seq() > upTo.version()) {
                break;
            }
            if (detail && recorded.event() instanceof Event.Heard heard) {
                Map<String, Object> person = Shapes.map("seq", recorded.seq());
                person.putAll(Transcript.person(upTo, heard.utterance()));
                sendTyped("person", person);
            } else if (recorded.event() instanceof Event.Replied replied) {
                sendTyped("reply", Shapes.reply(new Conversation.Said(recorded.seq(), replied.wording())));
            } else if (recorded.event() instanceof Event.ArtifactMade made) {
                sendTyped("artifact", Shapes.artifact(made.artifact()));
            }
        }
        cursor = upTo.version();
    }

    private void endTurn(Conversation now, Status status, Optional<String> message) {
        Map<String, Object> spec = Shapes.map("type", "spec", "seq", now.version(), "spec", Shapes.spec(now));
        if (detail) {
            spec.putAll(FormShape.of(now));
        }
        send(spec);
        Map<String, Object> end = Shapes.map("type", "status", "seq", now.version(), "status", status.word());
        message.ifPresent(id -> end.put("for", id));
        send(end);
    }

    /** Something happened in the conversation; returns at once. */
    private void signal() {
        if (signals.getAndIncrement() == 0) {
            Thread.ofVirtual().name("chat-push").start(this::pushAll);
        }
    }

    private void pushAll() {
        int seen;
        do {
            seen = signals.get();
            if (!pushed()) {
                seen = 0;
            }
        } while (signals.addAndGet(-seen) != 0);
    }

    /** Whether it was pushed. Nobody asked for it, so that nobody needs to hear that it has to wait for the store. */
    private boolean pushed() {
        try {
            locked(() -> {
                try {
                    push();
                } catch (StoreUnavailable fault) {
                    throw fault;
                } catch (RuntimeException fault) {
                    tell(Faults.of(fault), Optional.empty());
                }
            });
            return true;
        } catch (StoreUnavailable fault) {
            return !patient();
        }
    }

    private static boolean patient() {
        try {
            Thread.sleep(AGAIN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void push() {
        String id = java.util.Objects.requireNonNull(conversation);
        Optional<Conversation> now = interviews.find(id);
        if (now.isEmpty()) {
            tell(ApiProblem.of(Code.UNKNOWN_CONVERSATION), Optional.empty());
            leaveNow(NORMAL);
        } else if (now.get().version() > cursor) {
            catchUp(now.get());
            endTurn(now.get(), now.get().status(), Optional.empty());
        }
    }

    /** Says why and ends the connection. */
    void refuse(ApiProblem problem) {
        locked(() -> {
            tell(problem, Optional.empty());
            leaveNow(REFUSED);
        });
    }

    private void tell(ApiProblem problem, Optional<String> message) {
        Map<String, Object> frame =
                Shapes.map("type", "error", "code", problem.code().word(), "text", problem.sentence(lang));
        message.ifPresent(id -> frame.put("for", id));
        send(frame);
        if (conversation == null) {
            leaveNow(REFUSED);
        }
    }

    private void sendTyped(String type, Map<String, Object> fields) {
        Map<String, Object> frame = Shapes.map("type", type);
        frame.putAll(fields);
        send(frame);
    }

    private void send(Map<String, Object> frame) {
        if (!over && !wire.send(Json.write(frame))) {
            over = true;
        }
    }

    /** Ends the connection from our side. */
    void leave(int code) {
        locked(() -> leaveNow(code));
    }

    private void leaveNow(int code) {
        if (!over) {
            over = true;
            wire.close(code);
        }
    }

    /** The other side is gone. */
    void gone() {
        locked(() -> over = true);
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            if (!over) {
                action.run();
            }
            if (over && watch != null) {
                watch.close();
                watch = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
