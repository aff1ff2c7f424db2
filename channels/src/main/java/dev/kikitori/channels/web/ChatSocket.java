package dev.kikitori.channels.web;

import dev.kikitori.channels.web.limits.AdmissionControl;
import dev.kikitori.channels.web.limits.Caller;
import dev.kikitori.channels.web.limits.Callers;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsContext;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** {@code /ws/v1/chat}: gives each session a {@link ChatConnection} and closes them all in the end. */
final class ChatSocket implements AutoCloseable {
    static final String PATH = "/ws/v1/chat";

    private static final String CONNECTION = "connection";

    /** Frames above {@link Exchange#LARGEST_BODY} up to this are answered with a sentence; larger ones end the session. */
    private static final long LARGEST_READ = 8L << 20;

    private static final Duration HELLO_WITHIN = Duration.ofSeconds(60);
    private static final Duration DEAD = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int PING_SECONDS = 45;

    private final Interviews interviews;
    private final AdmissionControl admission;
    private final Callers callers;
    private final Origins origins;
    private final Meters meters;
    private final Set<ChatConnection> connections = ConcurrentHashMap.newKeySet();
    private final Thread watching =
            Thread.ofPlatform().daemon().name("idle-sockets").unstarted(this::lookForIdle);

    ChatSocket(Interviews interviews, AdmissionControl admission, Callers callers, Origins origins, Meters meters) {
        this.interviews = interviews;
        this.admission = admission;
        this.callers = callers;
        this.origins = origins;
        this.meters = meters;
    }

    void addTo(RoutesConfig routes) {
        routes.ws(PATH, ws -> {
            ws.onConnect(this::connected);
            ws.onMessage(ctx -> connection(ctx).received(ctx.message()));
            ws.onBinaryMessage(ctx -> connection(ctx).receivedBinary());
            ws.onClose(this::gone);
            ws.onError(this::gone);
        });
    }

    private static ChatConnection connection(WsContext ctx) {
        ChatConnection connection = ctx.attribute(CONNECTION);
        if (connection == null) {
            throw new IllegalStateException("a frame before its session");
        }
        return connection;
    }

    private void connected(WsContext ctx) {
        ctx.session.setMaxTextMessageSize(LARGEST_READ);
        ctx.session.setMaxBinaryMessageSize(Exchange.LARGEST_BODY);
        ctx.session.setIdleTimeout(HELLO_WITHIN);
        String lang = Sentences.preferred(java.util.Objects.requireNonNullElse(ctx.header("Accept-Language"), ""));
        Caller caller = callers.of(address(ctx.session.getRemoteSocketAddress()), name -> lastHeader(ctx, name));
        ChatConnection connection = new ChatConnection(
                interviews,
                admission,
                new JettyWire(ctx, admission.limits().slow(), meters),
                new ChatConnection.Visitor(caller, origins.foreign(ctx.header("Origin"), ctx.host()), lang));
        ctx.attribute(CONNECTION, connection);
        connections.add(connection);
        meters.socketOpened();
        if (!origins.admits(ctx.header("Origin"), ctx.host())) {
            connection.refuse(ApiProblem.of(ApiProblem.Code.ORIGIN_REFUSED));
            return;
        }
        connection.admit();
    }

    private static Optional<String> lastHeader(WsContext ctx, String name) {
        return ctx.session.getUpgradeRequest().getHeaders(name).stream().reduce((first, second) -> second);
    }

    private static String address(SocketAddress address) {
        return address instanceof InetSocketAddress internet
                ? internet.getAddress().getHostAddress()
                : "";
    }

    private void gone(WsContext ctx) {
        ChatConnection connection = ctx.attribute(CONNECTION);
        if (connection != null && connections.remove(connection)) {
            connection.gone();
            meters.socketClosed();
        }
    }

    /** Begins to look for sockets from which nothing comes any more. */
    void start() {
        watching.start();
    }

    private void lookForIdle() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                for (ChatConnection connection : connections) {
                    if (connection.isIdle()) {
                        Thread.ofVirtual().name("chat-idle").start(connection::leaveIdle);
                    }
                }
            }
        } catch (InterruptedException e) {
            // It is closed.
        }
    }

    /** Tells everybody to connect again elsewhere. */
    @Override
    public void close() {
        watching.interrupt();
        connections.forEach(connection -> connection.leave(1001));
    }

    /** A Jetty session as a wire: writes one frame at a time, so that nothing piles up for a slow reader. */
    private record JettyWire(WsContext ctx, Duration slowest, Meters meters) implements ChatConnection.Wire {
        @Override
        public boolean send(String text) {
            Session session = ctx.session;
            meters.frameWaits(true);
            try {
                Callback.Completable.with(sent -> session.sendText(text, sent))
                        .get(slowest.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                session.disconnect();
                return false;
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                session.disconnect();
                return false;
            } finally {
                meters.frameWaits(false);
            }
        }

        @Override
        public void welcomed() {
            ctx.session.setIdleTimeout(DEAD);
            ctx.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public void close(int code) {
            ctx.disableAutomaticPings();
            ctx.session.close(code, "", Callback.NOOP);
        }
    }
}
