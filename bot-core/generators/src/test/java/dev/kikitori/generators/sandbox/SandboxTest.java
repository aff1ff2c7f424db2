package dev.kikitori.generators.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
    private static final Optional<Sandbox> FOUND = Sandbox.find();
    private static final Limits SHORT = Limits.USUAL.withTime(Duration.ofSeconds(60));

    @BeforeEach
    void needsASandbox() {
        assumeTrue(FOUND.isPresent(), "bubblewrap is not installed or not allowed to work");
        assumeTrue(FOUND.get().program("python3").isPresent(), "python3 is not installed in /usr/bin");
    }

    private static Outcome python(String program, Limits limits) throws Exception {
        Map<String, byte[]> files = Map.of("program.py", program.getBytes(StandardCharsets.UTF_8));
        return FOUND.orElseThrow().run(files, List.of("/usr/bin/python3", "-I", "program.py"), limits);
    }

    @Test
    void tellsHowItEnded() throws Exception {
        Outcome outcome = python("import sys\nprint('こんにちは')\nprint('oh', file=sys.stderr)\nsys.exit(3)", SHORT);
        assertEquals(new Outcome(3, "こんにちは\n", "oh\n", false, false), outcome);
    }

    @Test
    void theRunnerIsNobodyAndHasNoEnvironmentOfOurs() throws Exception {
        Outcome outcome = python(
                "import os\nprint(os.getuid(), os.getgid(), sorted(set(os.environ) - {'PWD'}))\n"
                        + "print(open('/proc/self/status').read().split('CapEff:')[1].split()[0])",
                SHORT);
        assertEquals("65534 65534 ['HOME', 'LC_ALL', 'PATH']\n0000000000000000\n", outcome.stdout(), outcome::stderr);
    }

    @Test
    void thereIsNoNetwork() throws Exception {
        Outcome outcome = python("""
                import socket
                print([name for _, name in socket.if_nameindex()])
                for address in ('127.0.0.1', '1.1.1.1'):
                    try:
                        socket.create_connection((address, 80), timeout=1)
                        print('connected')
                    except OSError as problem:
                        print('refused')
                """, SHORT);
        assertEquals("['lo']\nrefused\nrefused\n", outcome.stdout(), outcome::stderr);
    }

    @Test
    void nothingOutsideCanBeReadOrWritten(@TempDir Path outside) throws Exception {
        Path secret = Files.writeString(outside.resolve("secret"), "secret");
        Outcome outcome = python("""
                import os
                def try_to(what, act):
                    try:
                        act()
                        print(what)
                    except OSError:
                        pass
                for path in ('/etc/passwd', '/etc', '/root', '/home', '/var', '/run', '/sys', '%s'):
                    try_to('read ' + path, lambda: os.listdir(path) if os.path.isdir(path) else open(path).read())
                for path in ('/usr/x', '/work/x', '/work/program.py', '/x', '/etc/x', '/proc/sys/kernel/hostname'):
                    try_to('wrote ' + path, lambda: open(path, 'w').write('x'))
                open('/tmp/x', 'w').write('x')
                print(*sorted(set(os.listdir('/')) - {'lib64'}))
                """.formatted(secret), SHORT);
        assertEquals(
                List.of("bin", "dev", "lib", "proc", "tmp", "usr", "work"),
                List.of(outcome.stdout().strip().split(" ")),
                outcome::stderr);
    }

    @Test
    void anEndlessLoopIsEnded() throws Exception {
        Outcome outcome =
                python("print('begun', flush=True)\nwhile True: pass", SHORT.withTime(Duration.ofMillis(500)));
        assertTrue(outcome.timedOut());
        assertFalse(outcome.good());
        assertEquals("begun\n", outcome.stdout());
    }

    @Test
    void whoeverSleepsOnInTheBackgroundIsEndedToo() throws Exception {
        Outcome outcome = python(
                "import os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(600)\nprint('left')", SHORT);
        assertEquals("left\n", outcome.stdout());
        assertTrue(outcome.good(), outcome::toString);
    }

    @Test
    void aForkBombStaysSmall() throws Exception {
        Outcome outcome = python("""
                import os, time
                count = 0
                try:
                    while True:
                        if os.fork() == 0:
                            time.sleep(600)
                        count += 1
                except OSError:
                    print(count)
                """, SHORT);
        int count = Integer.parseInt(outcome.stdout().strip());
        assertTrue(count > 5 && count < SHORT.processes(), "so many processes were started: " + count);
    }

    @Test
    void aFloodOfOutputIsCutOff() throws Exception {
        Outcome outcome = python("while True: print('x' * 1000)", SHORT);
        assertTrue(outcome.flooded());
        assertFalse(outcome.timedOut());
        assertEquals(SHORT.output(), outcome.stdout().length());
    }

    @Test
    void memoryIsBounded() throws Exception {
        Outcome outcome = python("x = bytearray(2 << 30)", SHORT);
        assertFalse(outcome.good());
        assertTrue(outcome.stderr().contains("MemoryError"), outcome::stderr);
    }

    @Test
    void theDiskIsBounded() throws Exception {
        Outcome outcome =
                python("for i in range(9):\n    with open('/tmp/%d' % i, 'wb') as f: f.write(bytes(32 << 20))", SHORT);
        assertFalse(outcome.good());
        assertTrue(outcome.stderr().contains("No space left"), outcome::stderr);
    }

    @Test
    void argumentsAreNoShellStrings() throws Exception {
        Outcome outcome = FOUND.orElseThrow()
                .run(
                        Map.of(),
                        List.of("/usr/bin/python3", "-I", "-c", "import sys; print(sys.argv[1])", "$(id); `id` | \"'"),
                        SHORT);
        assertEquals("$(id); `id` | \"'\n", outcome.stdout());
    }

    @Test
    void filesMayLieInFoldersButNotOutside() throws Exception {
        Outcome outcome =
                FOUND.orElseThrow().run(Map.of("a/b/c", new byte[] {'x'}), List.of("/usr/bin/cat", "a/b/c"), SHORT);
        assertEquals("x", outcome.stdout());
        for (String path : List.of("../x", "/etc/x", "a/../../x", "", ".")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> FOUND.orElseThrow().run(Map.of(path, new byte[0]), List.of("/usr/bin/true"), SHORT),
                    path);
        }
    }

    @Test
    void worksFromVirtualThreadsSeveralAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> outcomes = List.of(
                    threads.submit(() -> python("print(1)", SHORT)),
                    threads.submit(() -> python("print(2)", SHORT)),
                    threads.submit(() -> python("print(3)", SHORT)));
            for (int i = 0; i < 3; i++) {
                assertEquals(i + 1 + "\n", outcomes.get(i).get().stdout());
            }
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        long before = leftovers();
        python("print(1)", SHORT);
        python("while True: pass", SHORT.withTime(Duration.ofMillis(200)));
        assertEquals(before, leftovers());
    }

    private static long leftovers() throws Exception {
        try (var paths = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return paths.filter(path -> path.getFileName().toString().startsWith(Sandbox.FOLDER))
                    .count();
        }
    }
}
