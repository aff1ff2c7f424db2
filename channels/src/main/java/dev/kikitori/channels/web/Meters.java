package dev.kikitori.channels.web;

import dev.kikitori.channels.web.limits.Limit;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.turn.TurnListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The numbers behind {@code /metrics}. They count, and name nobody. Thread-safe. */
public final class Meters implements TurnListener {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger sockets = new AtomicInteger();
    private final AtomicInteger framesWaiting = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    public Meters() {
        Gauge.builder("kikitori.sockets", sockets, AtomicInteger::get).register(registry);
        Gauge.builder("kikitori.frames.waiting", framesWaiting, AtomicInteger::get)
                .register(registry);
        Gauge.builder("kikitori.streams", streams, AtomicInteger::get).register(registry);
    }

    @Override
    public void turnTaken(Conversation after, Duration took) {
        Timer.builder("kikitori.turns")
                .publishPercentileHistogram()
                .tag("status", after.status().word())
                .register(registry)
                .record(took);
    }

    @Override
    public void started(Conversation after) {
        counter("kikitori.conversations.started").increment();
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

    private Counter counter(String name) {
        return Counter.builder(name).register(registry);
    }
}
