package dev.kikitori.channels.web.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AdmissionControlTest {
    private static final Caller ONE = new Caller("192.0.2.1", false);
    private static final Caller OTHER = new Caller("192.0.2.2", false);
    private static final Caller SPARED = new Caller("127.0.0.1", true);
    private static final Optional<Site> SHOP = Optional.of(new Site("https://shop.example"));
    private static final Optional<Site> NONE = Optional.empty();

    private final AtomicLong nanos =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(20).toNanos());
    private final List<Limit> told = new ArrayList<>();

    private AdmissionControl with(Limit limit, int value) {
        return with(Map.of(limit, value));
    }

    private AdmissionControl with(Map<Limit, Integer> values) {
        return new AdmissionControl(
                new Limits(values, false, Optional.empty()), Holdings.NOTHING, nanos::get, told::add);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static LimitReached refused(Callable<?> action) {
        return assertThrows(LimitReached.class, action::call);
    }

    private static Callable<?> request(AdmissionControl admission, Caller caller) {
        return () -> {
            admission.request(caller);
            return true;
        };
    }

    @Test
    void whoAsksTooMuchWaitsAndIsToldHowLong() throws Exception {
        AdmissionControl admission = with(Limit.REQUESTS, 2);
        admission.request(ONE);
        admission.request(ONE);
        LimitReached reached = refused(request(admission, ONE));
        assertEquals(Limit.REQUESTS, reached.limit());
        assertEquals(2, reached.value());
        assertTrue(reached.again().compareTo(Duration.ofSeconds(30)) <= 0, "half a minute is enough for one of two");
        assertEquals(List.of(Limit.REQUESTS), told);
        admission.request(OTHER);
        admission.request(SPARED);
        pass(reached.again());
        admission.request(ONE);
        refused(request(admission, ONE));
    }

    @Test
    void theClockMayRunOverItsEnd() throws Exception {
        AdmissionControl admission = with(Limit.REQUESTS, 1);
        for (int i = 0; i < 5; i++) {
            admission.request(ONE);
            refused(request(admission, ONE));
            pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void aSiteHasItsOwnMeasureWhoeverWrites() throws Exception {
        AdmissionControl admission = with(Limit.SITE_MESSAGES, 2);
        admission.message(ONE, SHOP, "c").close();
        admission.message(SPARED, SHOP, "c").close();
        assertEquals(
                Limit.SITE_MESSAGES,
                refused(() -> admission.message(OTHER, SHOP, "d")).limit());
        admission.message(OTHER, Optional.of(new Site("other")), "e").close();
        admission.message(OTHER, NONE, "e").close();
    }

    @Test
    void whatIsRefusedHoldsNoPlace() throws Exception {
        AdmissionControl admission = with(Map.of(Limit.MESSAGES_AT_ONCE, 1, Limit.MESSAGES, 1));
        admission.message(ONE, NONE, "c").close();
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    Limit.MESSAGES,
                    refused(() -> admission.message(ONE, NONE, "c")).limit());
        }
        Permit permit = admission.message(OTHER, NONE, "d");
        assertEquals(
                Limit.MESSAGES_AT_ONCE,
                refused(() -> admission.message(SPARED, NONE, "e")).limit());
        permit.close();
        permit.close();
        admission.message(SPARED, NONE, "e");
        refused(() -> admission.message(SPARED, NONE, "e"));
    }

    @Test
    void conversationsAreOpenUntilTheyEndOrNobodyGoesOn() throws Exception {
        AdmissionControl admission = with(Limit.OPEN_CONVERSATIONS, 2);
        for (String id : List.of("a", "b")) {
            try (AdmissionControl.Beginning beginning = admission.begin(ONE, NONE)) {
                beginning.begun(id);
            }
        }
        assertEquals(
                Limit.OPEN_CONVERSATIONS,
                refused(() -> admission.begin(ONE, NONE)).limit());
        admission.deleted("a");
        admission.deleted("a");
        try (AdmissionControl.Beginning never = admission.begin(ONE, NONE)) {
            refused(() -> admission.begin(ONE, NONE));
        }
        try (AdmissionControl.Beginning beginning = admission.begin(ONE, NONE)) {
            beginning.begun("c");
        }
        refused(() -> admission.begin(ONE, NONE));
        pass(Duration.ofMinutes(29));
        admission.message(ONE, NONE, "c").close();
        pass(Duration.ofMinutes(2));
        admission.begin(ONE, NONE);
        refused(() -> admission.begin(ONE, NONE));
    }

    @Test
    void asManyAsMayComeInWhenAllComeAtOnce() throws Exception {
        AdmissionControl admission = with(Map.of(
                Limit.CONVERSATIONS, 1_000, Limit.OPEN_CONVERSATIONS, 7, Limit.ALL_SOCKETS, 11, Limit.SOCKETS, 1_000));
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger connected = new AtomicInteger();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String id = "c" + i;
                all.add(many.submit(() -> {
                    try (AdmissionControl.Beginning beginning = admission.begin(ONE, SHOP)) {
                        beginning.begun(id);
                        begun.incrementAndGet();
                    } catch (LimitReached full) {
                        // The others.
                    }
                    try {
                        admission.socket(ONE);
                        connected.incrementAndGet();
                    } catch (LimitReached full) {
                        // The others.
                    }
                    return true;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertEquals(7, begun.get());
        assertEquals(11, connected.get());
    }

    @Test
    void onlyTheMachineItselfIsSparedAndNotFromWhatAllShare() throws Exception {
        AdmissionControl admission = with(Map.of(Limit.SOCKETS, 1, Limit.ALL_SOCKETS, 3));
        admission.socket(SPARED);
        admission.socket(SPARED);
        Permit third = admission.socket(ONE);
        assertEquals(Limit.SOCKETS, refused(() -> admission.socket(ONE)).limit());
        assertEquals(Limit.ALL_SOCKETS, refused(() -> admission.socket(SPARED)).limit());
        third.close();
        admission.socket(OTHER);
    }

    @Test
    void aSiteWithAnEndlessNameIsASite() {
        assertEquals(300, new Site("x".repeat(5_000)).key().length());
        assertEquals(Optional.empty(), Site.of(Optional.of(" ")));
    }
}
