package dev.kikitori.channels.web.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {
    private static final Callers BEHIND_A_PROXY =
            new Callers(new Limits(Map.of(), false, Optional.of("X-Forwarded-For")));

    private static Caller told(String header) {
        return BEHIND_A_PROXY.of("127.0.0.1", name -> Optional.of(header));
    }

    @Test
    void nobodyIsBelievedUnlessTheSettingsSaySo() {
        Caller caller = new Callers(Limits.USUAL).of("192.0.2.1", name -> Optional.of("198.51.100.7"));
        assertEquals("192.0.2.1", caller.address());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7|198.51.100.7",
                "10.0.0.1, 127.0.0.1, 198.51.100.7|198.51.100.7",
                "198.51.100.7:4711|198.51.100.7",
                "::ffff:198.51.100.7|198.51.100.7",
                "2001:db8:1:2:3:4:5:6|20:01:0d:b8:00:01:00:02",
                "[2001:db8:1:2:ffff::1]:4711|20:01:0d:b8:00:01:00:02"
            })
    void theLastEntryCounts(String header, String address) {
        assertEquals(address, told(header).address());
        assertFalse(told(header).spared());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "unknown",
                "localhost",
                "example.org",
                "127.0.0.1,",
                "1.2.3.4.5",
                "999.1.1.1",
                "[",
                "]",
                "[::1",
                "::1::",
                "';DROP TABLE event;--",
                "１２７.0.0.1",
                "\u202e1.0.0.721"
            })
    void whatIsNoAddressIsNeverSparedAndNeverLookedUp(String header) {
        assertEquals("unknown", told(header).address());
        assertFalse(told(header).spared());
    }

    @Test
    void anEndlessHeaderIsNoAddress() {
        assertEquals("unknown", told("1".repeat(100_000)).address());
        assertEquals("198.51.100.7", told("x,".repeat(100_000) + "198.51.100.7").address());
    }

    @Test
    void whereTheHeaderIsMissingTheConnectionCounts() {
        assertEquals(
                "192.0.2.1",
                BEHIND_A_PROXY.of("192.0.2.1", name -> Optional.empty()).address());
    }

    @Test
    void theMachineItselfIsLimitedOnlyIfWanted() {
        Callers all = new Callers(new Limits(Map.of(), true, Optional.empty()));
        for (String address : new String[] {"127.0.0.1", "127.3.2.1", "::1", "0:0:0:0:0:0:0:1"}) {
            assertTrue(
                    new Callers(Limits.USUAL)
                            .of(address, name -> Optional.empty())
                            .spared(),
                    address);
            assertFalse(all.of(address, name -> Optional.empty()).spared(), address);
        }
    }

    @Test
    void whoHasHalfOfAnAddressOfVersionSixIsOneCaller() {
        assertEquals(told("2001:db8::1").address(), told("2001:db8::2").address());
        assertNotEquals(told("2001:db8::1").address(), told("2001:db8:0:1::1").address());
    }
}
