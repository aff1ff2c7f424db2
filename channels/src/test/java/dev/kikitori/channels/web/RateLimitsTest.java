package dev.kikitori.channels.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private Instant now = Instant.EPOCH;

    @Test
    void anAddressThatAsksTooMuchWaits() throws ApiProblem {
        RateLimits limits = new RateLimits(new RateLimits.Limits(2, 100, false), () -> now);
        limits.open("192.0.2.1");
        limits.open("192.0.2.1");
        ApiProblem problem = assertThrows(ApiProblem.class, () -> limits.open("192.0.2.1"));
        assertEquals(429, problem.code().status());
        limits.open("192.0.2.2");
        now = now.plus(Duration.ofSeconds(30));
        limits.open("192.0.2.1");
    }

    @Test
    void theMachineItselfIsLimitedOnlyIfWanted() throws ApiProblem {
        RateLimits spared = new RateLimits(new RateLimits.Limits(1, 1, false), () -> now);
        RateLimits limited = new RateLimits(new RateLimits.Limits(1, 1, true), () -> now);
        for (String address : new String[] {"127.0.0.1", "::1"}) {
            spared.talk(address);
            spared.talk(address);
            limited.talk(address);
            assertThrows(ApiProblem.class, () -> limited.talk(address));
        }
    }
}
