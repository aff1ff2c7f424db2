package dev.kikitori.generators.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One process: started with an empty environment and no input, ended when its time is over or it writes too much. */
final class BoundedProcess {
    private static final int FORCED_END_SECONDS = 10;

    private final Limits limits;
    private final AtomicBoolean flooded = new AtomicBoolean();

    private BoundedProcess(Limits limits) {
        this.limits = limits;
    }

    static Outcome run(List<String> command, Path folder, Limits limits) throws IOException, InterruptedException {
        FutureTask<Outcome> task = new FutureTask<>(() -> new BoundedProcess(limits).run(command, folder));
        Thread starter = Thread.ofPlatform().name("sandbox").daemon().start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("the process could not be watched", e.getCause());
        } finally {
            starter.interrupt();
        }
    }

    private Outcome run(List<String> command, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectInput(new File("/dev/null"));
        builder.environment().clear();
        Process process = builder.start();
        try {
            FutureTask<String> stdout = reading(process, process.getInputStream());
            FutureTask<String> stderr = reading(process, process.getErrorStream());
            boolean ended = process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS);
            end(process);
            if (!process.waitFor(FORCED_END_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("a process could not be ended");
            }
            return new Outcome(process.exitValue(), stdout.get(), stderr.get(), !ended, flooded.get());
        } catch (ExecutionException e) {
            throw new IOException("what the process wrote could not be read", e.getCause());
        } finally {
            end(process);
        }
    }

    /** Ends it but, unlike {@link Process#destroyForcibly}, leaves what it wrote to be read. */
    private static void end(Process process) {
        process.toHandle().destroyForcibly();
    }

    private FutureTask<String> reading(Process process, InputStream from) {
        FutureTask<String> task = new FutureTask<>(() -> read(process, from));
        Thread.ofPlatform().name("sandbox-output").daemon().start(task);
        return task;
    }

    private String read(Process process, InputStream from) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        int count;
        while ((count = from.read(buffer)) >= 0) {
            int room = limits.output() - kept.size();
            kept.write(buffer, 0, Math.min(count, room));
            if (count > room) {
                flooded.set(true);
                end(process);
                break;
            }
        }
        return kept.toString(StandardCharsets.UTF_8);
    }
}
