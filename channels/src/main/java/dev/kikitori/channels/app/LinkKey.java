package dev.kikitori.channels.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** The secret that links to made things are signed with: 32 random bytes in a file that only its owner can read. */
final class LinkKey {
    private static final int LENGTH = 32;

    private LinkKey() {}

    static byte[] in(Path home) throws IOException {
        Path file = home.resolve("link.key");
        if (Files.exists(file)) {
            byte[] key = Files.readAllBytes(file);
            if (key.length == LENGTH) {
                return key;
            }
            Files.delete(file);
        }
        return write(file, fresh());
    }

    private static byte[] write(Path file, byte[] key) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(java.nio.ByteBuffer.wrap(key));
            return key;
        } catch (FileAlreadyExistsException e) {
            return Files.readAllBytes(file);
        }
    }

    /** A new key. */
    static byte[] fresh() {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
