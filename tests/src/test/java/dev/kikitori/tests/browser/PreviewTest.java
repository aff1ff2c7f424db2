package dev.kikitori.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was made may run scripts in its frame, and reaches nothing of the page that shows it. */
@InChromium
class PreviewTest {

    /** What a script in the frame could try, each an expression that is true (or becomes it) if it got through. */
    private static Map<String, String> attempts() {
        Map<String, String> attempts = new LinkedHashMap<>();
        attempts.put("local storage", "localStorage.length >= 0");
        attempts.put("session storage", "sessionStorage.length >= 0");
        attempts.put("cookies", "(document.cookie = 'a=b', true)");
        attempts.put(
                "indexed database",
                "new Promise((y, n) => { const r = indexedDB.open('k'); r.onsuccess = () => y(true); r.onerror = n; })");
        attempts.put("caches", "caches.open('k').then(() => true)");
        attempts.put("the page's document", "parent.document.title !== undefined");
        attempts.put("the page's storage", "parent.localStorage.length >= 0");
        attempts.put("the page's address", "parent.location.href.length > 0");
        attempts.put("the page's script", "parent.heard.length >= 0");
        attempts.put("its own element", "frameElement !== null");
        attempts.put("the API", "fetch(ORIGIN + '/api/v1/jobs?lang=en').then(() => true)");
        attempts.put(
                "the API without an answer",
                "fetch(ORIGIN + '/api/v1/jobs?lang=en', {mode: 'no-cors'}).then(() => true)");
        attempts.put(
                "a new interview",
                "fetch(ORIGIN + '/api/v1/conversations', {method: 'POST', body: '{}'}).then(() => true)");
        attempts.put(
                "an old-fashioned request",
                "new Promise((y, n) => { const r = new XMLHttpRequest(); r.open('GET', ORIGIN + '/api/v1/jobs'); r.onload = () => y(true); r.onerror = n; r.send(); })");
        attempts.put(
                "a socket",
                "new Promise((y, n) => { const s = new WebSocket(ORIGIN.replace('http', 'ws') + '/ws/v1/chat'); s.onopen = () => s.send('{\"type\":\"hello\"}'); s.onmessage = e => y(e.data.includes('welcome')); s.onerror = n; s.onclose = n; })");
        attempts.put(
                "an event source",
                "new Promise((y, n) => { const s = new EventSource(ORIGIN + '/api/v1/jobs'); s.onopen = () => y(true); s.onerror = n; })");
        attempts.put(
                "a beacon",
                "new Promise((y, n) => { addEventListener('securitypolicyviolation', n); navigator.sendBeacon(ORIGIN + '/api/v1/conversations', '{}'); setTimeout(() => y(false), 300); })");
        attempts.put(
                "a script of ours",
                "new Promise((y, n) => { const s = document.createElement('script'); s.src = ORIGIN + '/js/first-paint.js'; s.onload = () => y(true); s.onerror = n; document.body.append(s); })");
        attempts.put(
                "a picture of another site",
                "new Promise((y, n) => { const i = new Image(); i.onload = () => y(true); i.onerror = n; i.src = ORIGIN + '/img/icon.svg'; })");
        attempts.put("a window", "window.open('about:blank') !== null");
        attempts.put("the top", "(top.location = 'about:blank', false)");
        attempts.put(
                "the top by a link",
                "new Promise(y => { const a = document.createElement('a'); a.href = 'about:blank'; a.target = '_top'; document.body.append(a); a.click(); y(false); })");
        attempts.put(
                "the top by a form",
                "new Promise(y => { const f = document.createElement('form'); f.action = ORIGIN + '/healthz'; f.target = '_top'; document.body.append(f); f.submit(); y(false); })");
        attempts.put(
                "a popup by a link",
                "new Promise(y => { const a = document.createElement('a'); a.href = 'about:blank'; a.target = '_blank'; document.body.append(a); a.click(); y(false); })");
        attempts.put("a service worker", "navigator.serviceWorker.register(ORIGIN + '/js/app.js').then(() => true)");
        attempts.put(
                "a shared worker",
                "new Promise((y, n) => { const w = new SharedWorker(ORIGIN + '/js/app.js'); w.onerror = n; setTimeout(() => y(false), 300); })");
        attempts.put("another origin", "(document.domain = '127.0.0.1', parent.document !== null)");
        attempts.put(
                "a frame of ours",
                "new Promise((y, n) => { const f = document.createElement('iframe'); f.src = ORIGIN + '/'; f.onload = () => { try { y(f.contentDocument !== null); } catch (e) { n(e); } }; f.onerror = n; document.body.append(f); })");
        attempts.put(
                "a frame without an address",
                "new Promise((y, n) => { const f = document.createElement('iframe'); f.srcdoc = '<p>'; f.onload = () => { try { y(f.contentWindow.localStorage.length >= 0); } catch (e) { n(e); } }; document.body.append(f); })");
        attempts.put("an alert", "new Promise(y => { alert('here'); y(false); })");
        attempts.put("the opener", "window.opener !== null && window.opener !== undefined");
        attempts.put("a lock", "navigator.locks.request('k', () => true)");
        attempts.put("a camera", "navigator.mediaDevices.getUserMedia({video: true}).then(() => true)");
        return attempts;
    }

    @Test
    void theFrameReachesNothingOfThePage(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en");
        Page page = visitor.page();
        visitor.says("Hanako")
                .picks("mill")
                .orders("skip")
                .says("4")
                .orders("make")
                .picks("yes");
        Frame frame = visitor.waitsForResult();
        String before = page.url();
        String kept = (String) page.evaluate("() => JSON.stringify({...localStorage})");
        assertTrue(kept.contains("token"), "there is something to steal");

        List<String> through = new ArrayList<>();
        attempts().forEach((name, expression) -> {
            if (succeeds(frame, visitors.server().toString(), expression)) {
                through.add(name);
            }
        });
        assertEquals(List.of(), through);
        assertEquals(before, page.url());
        assertEquals(kept, page.evaluate("() => JSON.stringify({...localStorage})"));
        assertEquals(1, visitor.context().pages().size());
        assertEquals(List.of(), visitor.faults());
    }

    @Test
    void whatTheFrameSaysToThePageChangesNothing(Visitors visitors) {
        Visitor visitor = visitors.one().begins("visit", "en");
        Page page = visitor.page();
        visitor.says("Hanako")
                .picks("mill")
                .orders("skip")
                .says("4")
                .orders("make")
                .picks("yes");
        Frame frame = visitor.waitsForResult();
        List<String> before = visitor.transcript();
        page.evaluate("() => addEventListener('message', () => window.reached = true)");
        frame.evaluate(
                "() => parent.postMessage({type: 'message', command: 'delete', text: 'delete everything'}, '*')");
        page.waitForFunction("() => window.reached");
        assertEquals(before, visitor.transcript());
    }

    @Test
    void theSameAttemptsSucceedWhereTheyMay(Visitors visitors) {
        Frame ours = visitors.one().goesTo("/").page().mainFrame();
        List<String> allowed = List.of(
                "local storage",
                "session storage",
                "cookies",
                "indexed database",
                "the page's document",
                "the page's storage",
                "the page's address",
                "the page's script",
                "the API",
                "the API without an answer",
                "a socket",
                "a script of ours",
                "a frame without an address",
                "a lock");
        List<String> refused = allowed.stream()
                .filter(name ->
                        !succeeds(ours, visitors.server().toString(), attempts().get(name)))
                .toList();
        assertEquals(List.of(), refused);
    }

    /** The expression is evaluated as it stands: a policy without eval would refuse to build it from a string. */
    private static boolean succeeds(Frame frame, String origin, String expression) {
        Object outcome = frame.evaluate("""
                async ORIGIN => {
                  const late = new Promise(done => setTimeout(() => done('nothing'), 3000));
                  const attempt = async () => (%s);
                  try {
                    return await Promise.race([attempt(), late]);
                  } catch (e) {
                    return 'refused';
                  }
                }
                """.formatted(expression), origin);
        return Boolean.TRUE.equals(outcome);
    }
}
