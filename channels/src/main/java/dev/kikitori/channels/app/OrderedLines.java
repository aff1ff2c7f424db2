package dev.kikitori.channels.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Works on lines side by side and hands the results on in the order of the lines, each as soon as it and all before it
 * are ready. At most a few hundred lines are under way; a slow reader of the results slows the reading down.
 */
final class OrderedLines {
    private static final int UNDER_WAY = 256;

    private OrderedLines() {}

    /** Returns when the last result was handed on. The results are handed on by one thread of its own. */
    static void each(BufferedReader lines, UnaryOperator<String> work, Consumer<String> results)
            throws IOException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        ThreadFactory named = Thread.ofPlatform().daemon().name("line-", 0).factory();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads, named);
                ExecutorService speaker = Executors.newSingleThreadExecutor(named)) {
            BlockingQueue<Optional<Future<String>>> queue = new ArrayBlockingQueue<>(UNDER_WAY);
            Future<?> spoken = speaker.submit(() -> {
                for (var one = queue.take(); one.isPresent(); one = queue.take()) {
                    results.accept(one.get().get());
                }
                return null;
            });
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String said = line;
                put(Optional.of(workers.submit(() -> work.apply(said))), queue, spoken);
            }
            put(Optional.empty(), queue, spoken);
            spoken.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a line could not be worked on", e.getCause());
        }
    }

    /** Waits for room, but for no longer than results are handed on: after a failure nobody would make any. */
    private static <T> void put(T one, BlockingQueue<T> queue, Future<?> spoken) throws InterruptedException {
        while (!queue.offer(one, 100, TimeUnit.MILLISECONDS)) {
            if (spoken.isDone()) {
                return;
            }
        }
    }
}
