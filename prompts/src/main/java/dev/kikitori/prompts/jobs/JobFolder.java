package dev.kikitori.prompts.jobs;

import dev.kikitori.prompts.jobs.Fault.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of the person's own job types. Reads again only what has changed since the last look. */
final class JobFolder {
    /** A file changed this recently is read again at the next look: it may still be being written. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final int MOST_FILES = 1_000;

    private final Path folder;
    private final JobReader reader;

    JobFolder(Path folder, JobReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** The files there are now, by name. A folder that is not there holds none. */
    List<OwnFile> look(List<OwnFile> before, Instant now) {
        List<OwnFile> files = new ArrayList<>();
        for (Path path : paths()) {
            Optional<OwnFile> old =
                    before.stream().filter(file -> file.path().equals(path)).findFirst();
            files.add(look(path, old, now));
        }
        return files;
    }

    private List<Path> paths() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    private OwnFile look(Path path, Optional<OwnFile> old, Instant now) {
        String name = path.getFileName().toString();
        if (name.endsWith(".yml")) {
            String better = name.substring(0, name.length() - "yml".length()) + "yaml";
            return new OwnFile(path, "", Optional.empty(), List.of(new Fault(Code.WRONG_ENDING, 1, List.of(better))));
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return unreadable(path, old, "no plain file");
            }
            Instant changed = attributes.lastModifiedTime().toInstant();
            boolean fresh = changed.isAfter(now.minus(FRESH));
            String stamp = fresh ? "fresh" : changed + " " + attributes.size() + " " + attributes.fileKey();
            if (!fresh && old.isPresent() && old.get().stamp().equals(stamp)) {
                return old.get();
            }
            return read(path, stamp, old);
        } catch (IOException e) {
            return unreadable(path, old, e.getClass().getSimpleName());
        }
    }

    private OwnFile read(Path path, String stamp, Optional<OwnFile> old) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(JobReader.LARGEST + 1);
        }
        JobCheck check = reader.read(bytes);
        return new OwnFile(path, stamp, check.job().or(() -> old.flatMap(OwnFile::good)), check.errors());
    }

    private static OwnFile unreadable(Path path, Optional<OwnFile> old, String reason) {
        Fault fault = new Fault(Code.UNREADABLE, 1, List.of(reason));
        return new OwnFile(path, "unreadable", old.flatMap(OwnFile::good), List.of(fault));
    }
}
