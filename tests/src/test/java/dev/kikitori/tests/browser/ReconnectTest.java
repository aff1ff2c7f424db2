package dev.kikitori.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import dev.kikitori.tests.browser.Visitors.Eyes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The connection may go at any moment: nothing is missing, nothing is there twice. */
@InChromium
class ReconnectTest {
    private static final int TURNS = 20;

    @Test
    void noGapAndNoDoubleWhereverTheConnectionIsCut(Visitors visitors) throws IOException {
        Random random = new Random(20261122);
        try (Wire wire = new Wire(visitors.server())) {
            Visitor visitor = visitors.one(Eyes.USUAL, wire.address()).begins("visit", "en");
            visitor.says("Hanako 0");
            for (int turn = 1; turn <= TURNS; turn++) {
                wire.cutAfter(random.nextInt(2500));
                visitor.says("the name is Hanako " + turn);
            }
            wire.cutAfter(Long.MAX_VALUE / 2);
            List<String> seen = visitor.transcript();
            List<String> heard = visitor.heard();
            assertEquals(TURNS + 2, heard.size(), String.valueOf(heard));
            for (int turn = 1; turn <= TURNS; turn++) {
                assertEquals(1, count(seen, "the name is Hanako " + turn));
            }
            visitor.page().reload();
            visitor.waitsForTurn(0);
            assertEquals(visitor.transcript(), seen);
        }
    }

    private static long count(List<String> seen, String words) {
        return seen.stream().filter(words::equals).count();
    }

    @Test
    void whatIsWrittenOfflineIsSentOnceWhenTheConnectionIsBack(Visitors visitors) throws IOException {
        try (Wire wire = new Wire(visitors.server())) {
            Visitor visitor = visitors.one(Eyes.USUAL, wire.address());
            Page page = visitor.page();
            page.clock().install(new Clock.InstallOptions().setTime(0));
            visitor.begins("visit", "en");
            int before = visitor.heard().size();
            wire.down();
            visitor.types("Hanako");
            visitor.types("the mill");
            page.waitForSelector(".about.sending");
            page.clock().runFor(10_500);
            page.waitForSelector(".notice");
            page.clock().runFor(30_000);
            assertEquals(before + 1, visitor.heard().size(), "said once: " + visitor.heard());

            wire.up();
            page.clock().runFor(10_000);
            page.waitForFunction("() => document.querySelectorAll('.about.sending').length === 0");
            page.waitForFunction("n => heard.length >= n", before + 4);
            List<String> persons = page.locator(".line.person .words").allTextContents();
            assertEquals(List.of("Hanako", "the mill"), persons);
            assertEquals(before + 4, visitor.heard().size(), String.valueOf(visitor.heard()));
        }
    }

    @Test
    void whatWasNotSentSurvivesTheEndOfThePage(Visitors visitors) throws IOException {
        try (Wire wire = new Wire(visitors.server())) {
            Visitor visitor = visitors.one(Eyes.USUAL, wire.address()).begins("visit", "en");
            wire.down();
            visitor.types("Hanako");
            visitor.page().waitForSelector(".about.sending");
            visitor.page().fill(".say textarea", "half a thou");
            wire.up();
            visitor.page().reload();
            visitor.page()
                    .waitForFunction("() => document.querySelectorAll('.line.person').length === 1"
                            + " && !document.querySelector('.about.sending') && heard.length >= 2");
            assertEquals("half a thou", visitor.page().inputValue(".say textarea"));
            assertEquals("Hanako", visitor.page().locator(".line.person .words").textContent());
        }
    }

    @Test
    void twoPagesOfOneInterviewShowTheSame(Visitors visitors) {
        Visitor one = visitors.one().begins("visit", "en");
        Page other = one.context().newPage();
        other.navigate(one.page().url());
        other.waitForSelector(".line.bot");
        one.says("Hanako");
        other.waitForSelector(".line.person");
        other.waitForSelector("[data-choice=mill]");
        assertEquals(one.transcript(), other.locator(".transcript .words").allTextContents());
    }

    @Test
    void theTokenIsNeverPartOfAnAddress(Visitors visitors) {
        Visitor visitor = visitors.one();
        List<String> addresses = new ArrayList<>();
        visitor.page().onRequest(request -> addresses.add(request.url()));
        visitor.page().onWebSocket(socket -> addresses.add(socket.url()));
        visitor.begins("visit", "en").says("Hanako");
        String token = (String)
                visitor.page().evaluate("() => JSON.parse(localStorage.getItem('kikitori.interviews'))[0].token");
        visitor.page().reload();
        visitor.waitsForTurn(0);
        addresses.add(visitor.page().url());
        String secret = token.substring(token.length() - 20);
        assertEquals(
                List.of(),
                addresses.stream().filter(one -> one.contains(secret)).toList());
        assertTrue(addresses.size() > 10, String.valueOf(addresses));
    }
}
