package dev.kikitori.tests.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A TCP connection to the server that can be cut: at once, or after so many more bytes from the server. */
final class Wire implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE / 2;

    private final URI server;
    private final ServerSocket listening;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytesLeft = new AtomicLong(NEVER);
    private volatile boolean down;

    Wire(URI server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("wire").start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** Cuts everything now; new connections work. */
    void cut() {
        sockets.forEach(Wire::closeQuietly);
    }

    /** Cuts everything as soon as the server has sent this many more bytes; then new connections work. */
    void cutAfter(long bytes) {
        bytesLeft.set(bytes);
    }

    /** Cuts everything and refuses what is new, until it is up again. */
    void down() {
        down = true;
        cut();
    }

    void up() {
        down = false;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket from = listening.accept();
                if (down) {
                    from.close();
                } else {
                    join(from);
                }
            } catch (IOException e) {
                // The wire was closed, or the server is gone: whoever came sees a connection that ends.
            }
        }
    }

    private void join(Socket from) throws IOException {
        Socket to = new Socket();
        to.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        sockets.add(from);
        sockets.add(to);
        Thread.ofVirtual().start(() -> carry(from, to, false));
        Thread.ofVirtual().start(() -> carry(to, from, true));
    }

    private void carry(Socket from, Socket to, boolean counted) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                int pass = counted ? allowed(length) : length;
                out.write(buffer, 0, pass);
                out.flush();
                if (pass < length) {
                    cut();
                    return;
                }
            }
        } catch (IOException e) {
            // One end is gone; the other is closed with it.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    /** How many of these bytes still pass before the cut; after it, everything does again. */
    private int allowed(int length) {
        long left = bytesLeft.addAndGet(-length);
        if (left >= 0) {
            return length;
        }
        bytesLeft.set(NEVER);
        return (int) Math.max(0, length + left);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is as good as closed.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
