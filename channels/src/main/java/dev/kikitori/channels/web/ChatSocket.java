package dev.kikitori.channels.web;

import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsContext;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
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
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int PING_SECONDS = 45;

    private final Interviews interviews;
    private final RateLimits limits;
    private final Origins origins;
    private final Meters meters;
    private final Set<ChatConnection> connections = ConcurrentHashMap.newKeySet();

    ChatSocket(Interviews interviews, RateLimits limits, Origins origins, Meters meters) {
        this.interviews = interviews;
        this.limits = limits;
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
        ChatConnection connection = new ChatConnection(
                interviews, limits, new JettyWire(ctx), address(ctx.session.getRemoteSocketAddress()), lang);
        ctx.attribute(CONNECTION, connection);
        connections.add(connection);
        meters.socketOpened();
        if (!origins.admits(ctx.header("Origin"), ctx.host())) {
            connection.refuse(ApiProblem.of(ApiProblem.Code.ORIGIN_REFUSED));
        }
    }

    private static String address(SocketAddress address) {
        return address instanceof InetSocketAddress internet ? internet.getHostString() : "";
    }

    private void gone(WsContext ctx) {
        ChatConnection connection = ctx.attribute(CONNECTION);
        if (connection != null && connections.remove(connection)) {
            connection.gone();
            meters.socketClosed();
        }
    }

    /** Tells everybody to connect again elsewhere. */
    @Override
    public void close() {
        connections.forEach(connection -> connection.leave(1001));
    }

    /** A Jetty session as a wire: writes one frame at a time, so that nothing piles up for a slow reader. */
    private record JettyWire(WsContext ctx) implements ChatConnection.Wire {
        private static final int SLOWEST_SECONDS = 30;

        @Override
        public boolean send(String text) {
            Session session = ctx.session;
            try {
                Callback.Completable.with(sent -> session.sendText(text, sent)).get(SLOWEST_SECONDS, TimeUnit.SECONDS);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                session.disconnect();
                return false;
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                session.disconnect();
                return false;
            }
        }

        @Override
        public void welcomed() {
            ctx.session.setIdleTimeout(IDLE);
            ctx.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public void close(int code) {
            ctx.disableAutomaticPings();
            ctx.session.close(code, "", Callback.NOOP);
        }
    }
}
