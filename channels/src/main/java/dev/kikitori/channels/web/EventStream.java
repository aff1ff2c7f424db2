package dev.kikitori.channels.web;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.turn.Watch;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The events of a conversation as server-sent events, until the reader goes or the conversation is deleted. */
final class EventStream implements AutoCloseable {
    private static final int KEEP_ALIVE_SECONDS = 15;

    private final Interviews interviews;
    private final Meters meters;
    private volatile boolean closed;

    EventStream(Interviews interviews, Meters meters) {
        this.interviews = interviews;
        this.meters = meters;
    }

    /** Serves on the request's own thread; the reader's pace is ours, so that nothing piles up. */
    void serve(Context ctx, String conversation, long after) throws IOException {
        ctx.disableCompression();
        ctx.res().setStatus(200);
        ctx.res().setContentType("text/event-stream; charset=utf-8");
        ctx.res().setHeader("Cache-Control", "no-store");
        ctx.res().setHeader("X-Accel-Buffering", "no");
        OutputStream out = ctx.res().getOutputStream();
        Semaphore changed = new Semaphore(1);
        meters.streamOpened();
        try (Watch watch = interviews.watch(conversation, changed::release)) {
            pump(out, changed, conversation, after);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The reader is gone; there is nobody to tell.
        } finally {
            meters.streamClosed();
        }
    }

    private void pump(OutputStream out, Semaphore changed, String conversation, long after)
            throws IOException, InterruptedException {
        long sent = after;
        while (!closed) {
            if (changed.tryAcquire(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)) {
                changed.drainPermits();
                List<Recorded> events = interviews.events(conversation, sent);
                if (events.isEmpty() && interviews.find(conversation).isEmpty()) {
                    write(out, "event: deleted\ndata: {}\n\n");
                    return;
                }
                for (Recorded event : events) {
                    write(
                            out,
                            "id: " + event.seq() + "\nevent: " + PublicEvents.type(event.event()) + "\ndata: "
                                    + Json.write(PublicEvents.of(event)) + "\n\n");
                    sent = event.seq();
                }
            } else {
                write(out, ": still here\n\n");
            }
            out.flush();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends all streams within the time of one keep-alive. */
    @Override
    public void close() {
        closed = true;
    }
}
