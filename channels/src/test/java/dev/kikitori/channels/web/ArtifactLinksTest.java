package dev.kikitori.channels.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactLinksTest {
    private Instant now = Instant.parse("2026-02-03T04:05:06Z");
    private final ArtifactLinks links = new ArtifactLinks(new byte[32], () -> now);

    @Test
    void opensItsArtifactForTenMinutes() {
        String link = links.issue("art.1");
        assertEquals(Optional.of("art.1"), links.open(link));
        now = now.plus(Duration.ofMinutes(10)).minusSeconds(1);
        assertEquals(Optional.of("art.1"), links.open(link));
        now = now.plusSeconds(1);
        assertEquals(Optional.empty(), links.open(link));
    }

    @Test
    void opensNoOtherArtifact() {
        String link = links.issue("one");
        assertEquals(Optional.empty(), links.open(link.replaceFirst("one", "two")));
        assertNotEquals(link, new ArtifactLinks(new byte[] {1}, () -> now).issue("one"));
    }

    @Test
    void itsLifeCannotBeStretched() {
        String link = links.issue("one");
        long expiry = now.plus(Duration.ofMinutes(10)).getEpochSecond();
        assertEquals(Optional.empty(), links.open(link.replace(Long.toString(expiry), Long.toString(expiry + 1_000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a", "a.b", "a.b.c", "one.99999999999999999999.x", "\u0000.1.é"})
    void nonsenseOpensNothing(String segment) {
        assertEquals(Optional.empty(), links.open(segment));
    }
}
