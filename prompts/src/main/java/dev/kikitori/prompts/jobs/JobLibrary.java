package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.turn.JobSources;
import dev.kikitori.engine.turn.JobTypes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The job types of the jar and of the person's own folder, and all versions that were ever kept.
 *
 * <p>Changed files are noticed when somebody asks, at most once a second; a file with an error changes nothing but {@link
 * #faults()}, and what it held before goes on. Thread-safe and without locks around files: one caller looks at the
 * folder, the others get what was there before. Between looks no file is touched.
 */
public final class JobLibrary implements JobTypes {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<JobType> builtIn;
    private final JobReader reader;
    private final JobFolder folder;
    private final JobSources sources;
    private final InstantSource clock;
    private final Consumer<List<FileFaults>> listener;
    private final KeptVersions kept = new KeptVersions();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Instant lastLook = Instant.MIN;
    private volatile List<OwnFile> files = List.of();
    private volatile Shelf shelf = Shelf.EMPTY;

    /**
     * Reads everything once.
     *
     * @param folder the own job types; need not exist, not even later
     * @param sources where versions are kept
     * @param listener hears all faults there are now, whenever they have changed; must return soon and not throw
     */
    public JobLibrary(
            JobReader reader,
            Path folder,
            JobSources sources,
            InstantSource clock,
            Consumer<List<FileFaults>> listener) {
        this.reader = reader;
        this.builtIn = BuiltInJobs.read(reader);
        this.folder = new JobFolder(folder, reader);
        this.sources = sources;
        this.clock = clock;
        this.listener = listener;
        refresh();
    }

    @Override
    public List<JobType> current() {
        refresh();
        return shelf.current();
    }

    /** The current version with this id, if there is one. */
    public Optional<JobType> find(String id) {
        return current().stream().filter(job -> job.id().equals(id)).findFirst();
    }

    @Override
    public Optional<JobType> version(String hash) {
        JobType current = shelf.byHash().get(hash);
        if (current != null) {
            return Optional.of(current);
        }
        Optional<JobType> known = kept.find(hash);
        if (known.isPresent()) {
            return known;
        }
        // A generator may be gone since; the conversation can still be read.
        Optional<JobType> found = sources.find(hash)
                .filter(source -> JobReader.hash(source).equals(hash))
                .flatMap(
                        source -> new JobReader(java.util.Set.of()).read(source).job());
        found.ifPresent(kept::add);
        return found;
    }

    @Override
    public void keep(JobType job) {
        if (!kept.isDurable(job.hash())) {
            sources.keep(job.hash(), job.source());
            kept.addDurable(job);
        }
    }

    /** The own files that are not taken as they are now; empty if all is well. */
    public List<FileFaults> faults() {
        refresh();
        return shelf.faults();
    }

    private void refresh() {
        if (!isDue() || !looking.compareAndSet(false, true)) {
            return;
        }
        try {
            if (isDue()) {
                look(clock.instant());
            }
        } finally {
            looking.set(false);
        }
    }

    private boolean isDue() {
        Instant last = lastLook;
        return last.equals(Instant.MIN)
                || Duration.between(last, clock.instant()).abs().compareTo(PAUSE) >= 0;
    }

    private void look(Instant now) {
        List<OwnFile> found = folder.look(files, now);
        lastLook = now;
        if (found.equals(files) && shelf != Shelf.EMPTY) {
            return;
        }
        Shelf before = shelf;
        Shelf next = Shelf.of(builtIn, found, before);
        files = found;
        shelf = next;
        if (!next.faults().equals(before.faults())) {
            listener.accept(next.faults());
        }
    }
}
