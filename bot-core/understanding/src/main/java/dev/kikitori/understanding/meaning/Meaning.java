package dev.kikitori.understanding.meaning;

import ai.onnxruntime.OrtException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * How near sentences are in meaning, by a small model in the process for each language that has one. Knows nothing
 * while it loads, where it is off, and where no model runs. Thread-safe: all runs on one named thread, at most 64 waiting.
 */
public final class Meaning implements AutoCloseable {
    private static final int LONGEST = 300;
    private static final int MOST_WAITING = 64;
    private static final int MOST_KEPT = 4_000;
    private static final int MOST_NEW = 64;
    private static final int AT_ONCE = 8;
    private static final int LONGEST_CALL_SECONDS = 10;

    /** How far it is. */
    public sealed interface State {}

    /** Nobody wants it. */
    public record Off() implements State {}

    /** Its models are being read. */
    public record Loading() implements State {}

    /** It answers; the names of its models, by language. */
    public record Ready(Map<String, String> models) implements State {
        public Ready {
            models = Map.copyOf(models);
        }
    }

    /** It can't run here, and why, in the words of the machine. */
    public record Failed(String why) implements State {}

    /**
     * The nearest of several things.
     *
     * @param place its place among them
     * @param likeness from -1 to 1; of unrelated English sentences some .4 to .6
     * @param margin how much more like it is than the next
     */
    public record Nearest(int place, double likeness, double margin) {}

    /** Wordings that are kept, as directions: they come from job types and tables, never from a person. */
    private record Wording(String lang, String text) {}

    private final Map<String, SentenceModel> models = new HashMap<>();
    private final Cache<Wording, float[]> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final ThreadPoolExecutor executor;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final Thread atTheEnd = Thread.ofPlatform().unstarted(this::rest);
    private volatile State state;

    private Meaning(State state) {
        this.state = state;
        this.executor = new ThreadPoolExecutor(
                1,
                1,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                task -> Thread.ofPlatform().daemon().name("meaning").unstarted(task));
        executor.allowCoreThreadTimeOut(true);
    }

    /** One that knows nothing and starts nothing. */
    public static Meaning off() {
        Meaning meaning = new Meaning(new Off());
        meaning.loaded.countDown();
        return meaning;
    }

    /** Begins to load the models that are on the class path, and returns at once. */
    public static Meaning loading() {
        return loading("models.tsv");
    }

    static Meaning loading(String table) {
        Meaning meaning = new Meaning(new Loading());
        Runtime.getRuntime().addShutdownHook(meaning.atTheEnd);
        meaning.executor.execute(() -> meaning.load(table));
        return meaning;
    }

    private void load(String table) {
        try {
            Map<String, String> names = new HashMap<>();
            for (List<String> row : rows(table)) {
                if (executor.isShutdown()) {
                    return;
                }
                SentenceModel.Pooling pooling = SentenceModel.Pooling.valueOf(row.get(3));
                SentenceModel model = SentenceModel.load(row.get(1), row.get(2), pooling);
                models.put(row.getFirst(), model);
                model.direction(row.getLast());
                names.put(row.getFirst(), row.getLast());
            }
            state = new Ready(names);
        } catch (IOException | OrtException | LinkageError | RuntimeException e) {
            state = new Failed(Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
        } finally {
            loaded.countDown();
        }
    }

    private static List<List<String>> rows(String table) throws IOException {
        InputStream stream = Meaning.class.getResourceAsStream(table);
        if (stream == null) {
            throw new IOException("the table " + table + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }

    public State state() {
        return state;
    }

    /** Waits until it is ready, or until it is known that it will not be. */
    public State settled() throws InterruptedException {
        loaded.await();
        return state;
    }

    /**
     * Which of these things a sentence is nearest to. Nothing while there is no model for the language, for a sentence of
     * more than 300 characters, when too many are waiting, and while more than 64 wordings are new: those are then read
     * beside everything else, for the next time.
     *
     * @param things the wordings of each; a thing is as near as its nearest wording
     */
    public Optional<Nearest> nearest(String lang, String said, List<List<String>> things) {
        boolean ready = state instanceof Ready known && known.models().containsKey(lang);
        if (!ready || said.isBlank() || said.length() > LONGEST || things.isEmpty()) {
            return Optional.empty();
        }
        List<String> unknown = things.stream()
                .flatMap(List::stream)
                .filter(wording -> kept.getIfPresent(new Wording(lang, wording)) == null)
                .toList();
        if (unknown.size() > MOST_NEW) {
            keep(lang, unknown);
            return Optional.empty();
        }
        try {
            Future<Optional<Nearest>> found = executor.submit(() -> find(lang, said, things));
            return found.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (RejectedExecutionException | CancellationException | ExecutionException e) {
            return Optional.empty();
        }
    }

    /** Reads wordings before anyone needs them, a few at a time, so that what is asked meanwhile need not wait. */
    public void keep(String lang, List<String> wordings) {
        if (state instanceof Off || state instanceof Failed || wordings.isEmpty()) {
            return;
        }
        try {
            executor.execute(() -> {
                int end = Math.min(AT_ONCE, wordings.size());
                keepNow(lang, wordings.subList(0, end));
                keep(lang, wordings.subList(end, wordings.size()));
            });
        } catch (RejectedExecutionException e) {
            // Too much is waiting: they are read when they are needed.
            return;
        }
    }

    private void keepNow(String lang, List<String> wordings) {
        SentenceModel model = models.get(lang);
        if (model == null) {
            return;
        }
        try {
            for (String wording : wordings) {
                kept(model, new Wording(lang, wording));
            }
        } catch (OrtException e) {
            state = new Failed(Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
        }
    }

    private Optional<Nearest> find(String lang, String said, List<List<String>> things) throws OrtException {
        SentenceModel model = models.get(lang);
        if (model == null) {
            return Optional.empty();
        }
        float[] direction = model.direction(said);
        List<Double> near = new ArrayList<>();
        for (List<String> wordings : things) {
            double best = -1;
            for (String wording : wordings) {
                best = Math.max(best, likeness(direction, kept(model, new Wording(lang, wording))));
            }
            near.add(best);
        }
        int first = 0;
        for (int place = 1; place < near.size(); place++) {
            first = near.get(place) > near.get(first) ? place : first;
        }
        double second = -1;
        for (int place = 0; place < near.size(); place++) {
            second = place == first ? second : Math.max(second, near.get(place));
        }
        return Optional.of(new Nearest(first, near.get(first), near.get(first) - second));
    }

    private float[] kept(SentenceModel model, Wording wording) throws OrtException {
        float[] direction = kept.getIfPresent(wording);
        if (direction == null) {
            direction = model.direction(wording.text());
            kept.put(wording, direction);
        }
        return direction;
    }

    private static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    /** Waits for what runs in the native library, which brings the process down if that ends meanwhile. */
    private boolean rest() {
        executor.shutdownNow().forEach(left -> {
            if (left instanceof Future<?> waitedFor) {
                waitedFor.cancel(false);
            }
        });
        try {
            return executor.awaitTermination(LONGEST_CALL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Frees the models once what runs has ended, and knows nothing afterwards. */
    @Override
    public void close() {
        boolean rests = rest();
        state = new Off();
        loaded.countDown();
        if (rests) {
            models.values().forEach(SentenceModel::close);
            models.clear();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook is at work.
        }
    }
}
