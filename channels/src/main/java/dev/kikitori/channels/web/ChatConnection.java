package dev.kikitori.channels.web;

import dev.kikitori.channels.web.ApiProblem.Code;
import dev.kikitori.channels.web.limits.AdmissionControl;
import dev.kikitori.channels.web.limits.Caller;
import dev.kikitori.channels.web.limits.LimitReached;
import dev.kikitori.channels.web.limits.Permit;
import dev.kikitori.channels.web.limits.Site;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.turn.Outcome;
import dev.kikitori.engine.turn.Watch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final int GOING_AWAY = 1001;
    private static final int REFUSED = 1008;
    private static final int AGAIN_LATER = 1013;

    private final Interviews interviews;
    private final AdmissionControl admission;
    private final Wire wire;
    private final Caller caller;
    private final Optional<String> origin;
    private final ReentrantLock lock = new ReentrantLock();
    private final Pushes pushes = new Pushes(this::pushed);

    private String lang;
    private @Nullable String conversation;
    private @Nullable Watch watch;
    private long cursor;
    private boolean detail;
    private boolean over;
    private @Nullable Permit permit;
    private Optional<Site> site = Optional.empty();
    private volatile long heard;

    /** Where frames go. */
    interface Wire {
        /** Sends a frame and waits until it left; false if the other side is gone. */
        boolean send(String text);

        /** The other side has said hello properly. */
        void welcomed();

        void close(int code);
    }

    /**
     * Who connects.
     *
     * @param origin the page of another site it comes from
     * @param lang what to speak before a conversation says
     */
    record Visitor(Caller caller, Optional<String> origin, String lang) {}

    ChatConnection(Interviews interviews, AdmissionControl admission, Wire wire, Visitor visitor) {
        this.interviews = interviews;
        this.admission = admission;
        this.wire = wire;
        this.caller = visitor.caller();
        this.origin = visitor.origin();
        this.lang = visitor.lang();
        heard = admission.now();
    }

    /** Takes the place of a socket, or says why there is none and ends the connection. */
    void admit() {
        locked(() -> {
            try {
                permit = admission.socket(caller);
            } catch (LimitReached reached) {
                tell(ApiProblem.of(reached), Optional.empty(), AGAIN_LATER);
            }
        });
    }

    /** Whether nothing has come for longer than is waited for. */
    boolean isIdle() {
        return admission.now() - heard > admission.limits().idle().toNanos();
    }

    /** Says that nothing has come for long, and ends the connection; it is harmless to come back. */
    void leaveIdle() {
        locked(() -> {
            String minutes = Long.toString(admission.limits().idle().toMinutes());
            tell(ApiProblem.of(Code.IDLE, minutes), Optional.empty(), REFUSED);
            leaveNow(GOING_AWAY);
        });
    }

    /** Takes a frame. */
    void received(String text) {
        heard = admission.now();
        locked(() -> {
            Optional<String> message = Optional.empty();
            try {
                admission.request(caller);
                if (text.length() > Exchange.LARGEST_BODY) {
                    throw ApiProblem.of(Code.TOO_LARGE, "1 MB");
                }
                Request frame = Request.of(text);
                String type = frame.text("type").orElse("");
                message = type.equals("message") ? frame.text("id") : Optional.empty();
                dispatch(type, frame);
            } catch (ApiProblem problem) {
                tell(problem, message);
            } catch (LimitReached reached) {
                tell(ApiProblem.of(reached), message);
            } catch (RuntimeException fault) {
                tell(Faults.of(fault, about()), message);
            }
        });
    }

    private String about() {
        return java.util.Objects.requireNonNullElse(conversation, "");
    }

    void receivedBinary() {
        locked(() -> tell(ApiProblem.exactly(Code.MALFORMED, "type", List.of("binary")), Optional.empty()));
    }

    private void dispatch(String type, Request frame) throws ApiProblem, LimitReached {
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

    private void hello(Request hello) throws ApiProblem, LimitReached {
        Request frame = hello.or("site", origin);
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
            try (AdmissionControl.Beginning beginning = admission.begin(caller, Site.of(frame.text("site")))) {
                Interviews.Opened opened = interviews.open(frame, "web", lang);
                beginning.begun(opened.outcome().conversation().id());
                welcome(opened.outcome().conversation(), opened.token(), 0);
            }
        }
    }

    private void welcome(Conversation known, String token, long after) {
        conversation = known.id();
        site = Site.of(known.start().site());
        lang = known.lang();
        cursor = after;
        wire.welcomed();
        send(ChatFrames.welcome(known, token));
        catchUp(known);
        endTurn(known, known.status(), Optional.empty());
        watch = interviews.watch(known.id(), pushes::signal);
        // What was recorded before the watch began was not signalled.
        pushes.signal();
    }

    private void message(Request frame) throws ApiProblem, LimitReached {
        String known = Objects.requireNonNull(conversation);
        if (interviews
                .find(known)
                .map(Conversation::status)
                .filter(Status.CONFIRMING::equals)
                .isPresent()) {
            admission.summary(site);
        }
        Outcome outcome;
        try (Permit _ = admission.message(caller, site, known)) {
            outcome = interviews.send(known, frame, "web");
        }
        String id = frame.text("id").orElse("");
        send(ChatFrames.accepted(id));
        if (outcome.deleted()) {
            outcome.replies().forEach(said -> send(ChatFrames.reply(said)));
            endTurn(outcome.conversation(), Status.CANCELLED, Optional.of(id));
            leaveNow(NORMAL);
            return;
        }
        if (outcome.conversation().version() <= cursor) {
            outcome.replies().forEach(said -> send(ChatFrames.reply(said)));
        } else {
            catchUp(outcome.conversation());
        }
        endTurn(outcome.conversation(), outcome.conversation().status(), Optional.of(id));
    }

    /**
     * Sends what lies between the cursor and this state of the conversation.
     *
     * @return whether something happened other than that the making went on
     */
    private boolean catchUp(Conversation upTo) {
        if (upTo.version() <= cursor) {
            return false;
        }
        boolean happened = false;
        for (Recorded recorded : interviews.events(upTo.id(), cursor)) {
            if (recorded.seq() > upTo.version()) {
                break;
            }
            happened |= !(recorded.event() instanceof Event.MakingProgressed);
            ChatFrames.of(recorded, upTo, detail).ifPresent(this::send);
        }
        cursor = upTo.version();
        return happened;
    }

    private void endTurn(Conversation now, Status status, Optional<String> message) {
        send(ChatFrames.spec(now, detail));
        send(ChatFrames.status(now, status, message));
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
                    tell(Faults.of(fault, about()), Optional.empty());
                }
            });
            return true;
        } catch (StoreUnavailable fault) {
            return false;
        }
    }

    private void push() {
        String id = Objects.requireNonNull(conversation);
        Optional<Conversation> now = interviews.find(id);
        if (now.isEmpty()) {
            tell(ApiProblem.of(Code.UNKNOWN_CONVERSATION), Optional.empty());
            leaveNow(NORMAL);
        } else if (now.get().version() > cursor) {
            if (catchUp(now.get())) {
                endTurn(now.get(), now.get().status(), Optional.empty());
            }
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
        tell(problem, message, REFUSED);
    }

    /** Says what is wrong, and ends the connection with this code if nobody was welcomed yet. */
    private void tell(ApiProblem problem, Optional<String> message, int code) {
        send(ChatFrames.error(problem, message, lang));
        if (conversation == null) {
            leaveNow(code);
        }
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

    private void letGo() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
        if (permit != null) {
            permit.close();
            permit = null;
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            if (!over) {
                action.run();
            }
            if (over) {
                letGo();
            }
        } finally {
            lock.unlock();
        }
    }
}
