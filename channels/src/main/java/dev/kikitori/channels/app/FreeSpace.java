package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room is left where things are kept. */
final class FreeSpace {
    /** Bytes. Below this a few uploads fill the disk. */
    private static final long LITTLE = 200L << 20;

    private FreeSpace() {}

    /** @param home the data folder, which need not be there yet */
    static Health.Part of(Path home, Words words) {
        try {
            long free = Files.getFileStore(nearest(home.toAbsolutePath().normalize()))
                    .getUsableSpace();
            String shown = free >= 1L << 30 ? (free >> 30) + " GB" : (free >> 20) + " MB";
            return new Health.Part(
                    "disk", free >= LITTLE, false, words.say(free >= LITTLE ? "part.disk" : "part.disk-little", shown));
        } catch (IOException e) {
            return new Health.Part("disk", false, false, words.say("part.disk-unknown"));
        }
    }

    private static Path nearest(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : nearest(parent);
    }
}
