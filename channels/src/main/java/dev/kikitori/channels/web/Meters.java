package dev.kikitori.channels.web;

import dev.kikitori.channels.web.limits.Limit;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.turn.Interpreter;
import dev.kikitori.engine.turn.TurnListener;
import dev.kikitori.engine.turn.TurnTaken;
import dev.kikitori.engine.turn.TurnTimes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The numbers behind {@code /metrics}. They count, and name nobody. Thread-safe. */
public final class Meters implements TurnListener {
    /** The tag of what has no name yet: nothing is chosen, nothing is asked. */
    private static final String NONE = "none";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger sockets = new AtomicInteger();
    private final AtomicInteger framesWaiting = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    private final Map<TurnTimes.Stage, Timer> stages = new EnumMap<>(TurnTimes.Stage.class);

    public Meters() {
        for (TurnTimes.Stage stage : TurnTimes.Stage.values()) {
            stages.put(
                    stage,
                    Timer.builder("kikitori.turn.stages")
                            .publishPercentileHistogram()
                            .tag("stage", stage.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        Gauge.builder("kikitori.sockets", sockets, AtomicInteger::get).register(registry);
        Gauge.builder("kikitori.frames.waiting", framesWaiting, AtomicInteger::get)
                .register(registry);
        Gauge.builder("kikitori.streams", streams, AtomicInteger::get).register(registry);
    }

    @Override
    public void turnTaken(TurnTaken turn) {
        Timer.builder("kikitori.turns")
                .publishPercentileHistogram()
                .tag("status", turn.after().status().word())
                .register(registry)
                .record(turn.times().all());
        stages.forEach((stage, timer) -> timer.record(turn.times().of(stage)));
        turn.understanding().ifPresent(heard -> heard(turn, heard));
        if (turn.after().making().confirmed() > turn.before().making().confirmed()) {
            counter("kikitori.conversations.confirmed", "job", job(turn.after()))
                    .increment();
        }
    }

    private void heard(TurnTaken turn, Interpreter.Attributed heard) {
        counter("kikitori.heard", "by", heard.by(), "as", word(heard.interpretation()))
                .increment();
        if (turn.isAskedAgain()) {
            String question = turn.before().openQuestion().orElse(NONE);
            counter("kikitori.asked.again", "job", job(turn.before()), "question", question)
                    .increment();
        }
    }

    private static String word(Interpretation interpretation) {
        return switch (interpretation) {
            case Interpretation.Answers ignored -> "answers";
            case Interpretation.Correction ignored -> "correction";
            case Interpretation.Order ignored -> "order";
            case Interpretation.Assent ignored -> "assent";
            case Interpretation.JobPicked ignored -> "job";
            case Interpretation.QuestionToUs ignored -> "question";
            case Interpretation.Revisit ignored -> "revisit";
            case Interpretation.Several ignored -> "several";
            case Interpretation.Unclear ignored -> "unclear";
        };
    }

    private static String job(Conversation conversation) {
        return conversation.job().map(JobType::id).orElse(NONE);
    }

    @Override
    public void started(Conversation after) {
        counter("kikitori.conversations.started", "job", job(after)).increment();
    }

    @Override
    public void deleted(String conversation) {
        counter("kikitori.conversations.deleted").increment();
    }

    /** Something was made, or could not be. */
    public void made(String generator, String result, Duration took) {
        Timer.builder("kikitori.makings")
                .tag("generator", generator)
                .tag("result", result)
                .register(registry)
                .record(took);
    }

    /** A number that is asked for whenever somebody looks. */
    public void watch(String name, Supplier<Number> number) {
        Gauge.builder(name, number).register(registry);
    }

    /** A number that only grows, asked for whenever somebody looks. */
    public void watchTotal(String name, ToDoubleFunction<Meters> number) {
        FunctionCounter.builder(name, this, number).register(registry);
    }

    /** Something was refused: {@code code} as in the problem that was answered. */
    void refused(String code) {
        counter("kikitori.refused", "code", code).increment();
    }

    void served(String method, String route, int status, Duration took) {
        Timer.builder("kikitori.http")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(took);
    }

    /** Somebody had to be refused. */
    public void limitReached(Limit limit) {
        Counter.builder("kikitori.limits.reached")
                .tag("limit", limit.key())
                .register(registry)
                .increment();
    }

    void socketOpened() {
        sockets.incrementAndGet();
    }

    void socketClosed() {
        sockets.decrementAndGet();
    }

    /** A frame waits for its reader, or was read. */
    void frameWaits(boolean waits) {
        framesWaiting.addAndGet(waits ? 1 : -1);
    }

    void streamOpened() {
        streams.incrementAndGet();
    }

    void streamClosed() {
        streams.decrementAndGet();
    }

    String scrape() {
        return registry.scrape();
    }

    private Counter counter(String name, String... tags) {
        return Counter.builder(name).tags(tags).register(registry);
    }
}
