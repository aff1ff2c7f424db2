package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the server of a data folder is reached: the file {@code server.url}, written when it serves and removed when it
 * ends. A server that was killed leaves it behind, so that only an answer from there says that one runs.
 */
final class ServerAddress {
    private ServerAddress() {}

    private static Path file(Path home) {
        return home.resolve("server.url");
    }

    static void write(Path home, String address) throws IOException {
        Files.writeString(file(home), address + "\n");
    }

    static void remove(Path home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    /** What the file says, if it is there and says an address. */
    static Optional<URI> of(Path home) {
        try {
            return Optional.of(URI.create(Files.readString(file(home)).strip()))
                    .filter(uri -> "http".equals(uri.getScheme()) && uri.getHost() != null);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The address that somebody typed. */
    static URI given(String server, Words words) throws WrongUse {
        try {
            URI uri = URI.create(server);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // The same line says what is wanted.
        }
        throw new WrongUse(words.say("wrong.server", server));
    }
}
