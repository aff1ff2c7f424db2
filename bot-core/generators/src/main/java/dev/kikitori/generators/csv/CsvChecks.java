package dev.kikitori.generators.csv;

import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.generators.check.ProgramCheck;
import dev.kikitori.generators.sandbox.Limits;
import dev.kikitori.generators.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the two programs that summarise CSV files have to pass. */
final class CsvChecks {
    /** Bytes. Node reserves far more address space than it uses. */
    private static final long NODE_MEMORY = 8L << 30;

    private CsvChecks() {}

    /** Whether Python accepts the sources. */
    static Verifier pythonCompiles(Optional<Sandbox> sandbox) {
        List<String> arguments = List.of(
                "-I",
                "-X",
                "pycache_prefix=/tmp",
                "-W",
                "error",
                "-m",
                "py_compile",
                "summarise.py",
                "test_summarise.py");
        return new ProgramCheck("python-compiles", "python3", Limits.USUAL, arguments, Map.of(), sandbox);
    }

    /** Whether the Python program passes its own tests. */
    static Verifier pythonTests(Optional<Sandbox> sandbox) {
        List<String> arguments = List.of("-E", "-s", "-B", "-W", "error", "test_summarise.py");
        return new ProgramCheck("python-tests", "python3", Limits.USUAL, arguments, Map.of(), sandbox);
    }

    /** Whether the page's script passes the same tests. */
    static Verifier javaScriptTests(Optional<Sandbox> sandbox) {
        byte[] driver = Resources.bytes("test-page.js");
        Limits limits = Limits.USUAL.withMemory(NODE_MEMORY);
        List<String> arguments = List.of("--max-old-space-size=512", "test-page.js");
        return new ProgramCheck("javascript-tests", "node", limits, arguments, Map.of("test-page.js", driver), sandbox);
    }
}
