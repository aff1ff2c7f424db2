package dev.kikitori.generators.check;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.Finding;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.generators.sandbox.Limits;
import dev.kikitori.generators.sandbox.Outcome;
import dev.kikitori.generators.sandbox.Sandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** A check that lets an interpreter have a go at the made program, in the sandbox and nowhere else. */
public final class ProgramCheck implements Verifier {
    private final String name;
    private final String interpreter;
    private final Limits limits;
    private final List<String> arguments;
    private final Map<String, byte[]> helpers;
    private final Optional<Sandbox> sandbox;
    private final AtomicReference<Optional<String>> version = new AtomicReference<>(Optional.empty());

    /**
     * A check by this program.
     *
     * @param interpreter its name in {@code /usr/bin}
     * @param helpers files that stand beside the artifact's for the check
     * @param sandbox empty: nothing is run, and the check says so
     */
    public ProgramCheck(
            String name,
            String interpreter,
            Limits limits,
            List<String> arguments,
            Map<String, byte[]> helpers,
            Optional<Sandbox> sandbox) {
        this.name = name;
        this.interpreter = interpreter;
        this.limits = limits;
        this.arguments = List.copyOf(arguments);
        this.helpers = Map.copyOf(helpers);
        this.sandbox = sandbox;
    }

    @Override
    public Check check(Artifact artifact) {
        if (sandbox.isEmpty()) {
            return notChecked(
                    "none", "there is no bubblewrap sandbox on this machine, and outside of one nothing made is run");
        }
        Optional<String> program = sandbox.get().program(interpreter);
        if (program.isEmpty()) {
            return notChecked(sandbox.get().version(), interpreter + " is not installed in /usr/bin");
        }
        try {
            return check(artifact, sandbox.get(), program.get());
        } catch (IOException e) {
            return notChecked(sandbox.get().version(), "the sandbox could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notChecked(sandbox.get().version(), "the check was interrupted");
        }
    }

    private Check check(Artifact artifact, Sandbox box, String program) throws IOException, InterruptedException {
        Optional<String> known = version.get();
        if (known.isEmpty()) {
            Outcome said = box.run(Map.of(), List.of(program, "--version"), limits);
            if (!said.good()) {
                return notChecked(
                        box.version(),
                        interpreter + " does not start in the sandbox: "
                                + said.stderr().strip());
            }
            known = Optional.of(said.stdout().strip().replaceFirst("^Python |^v", ""));
            version.set(known);
        }
        String tool = interpreter + " " + known.get() + " in " + box.version();
        Map<String, byte[]> files = new TreeMap<>(artifact.files());
        files.putAll(helpers);
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        Outcome outcome = box.run(files, command, limits);
        if (outcome.good()) {
            return new Check(name, tool, Check.Result.PASSED, List.of());
        }
        String said = outcome.timedOut()
                ? "not done after " + limits.time().toSeconds() + " seconds\n"
                : outcome.flooded() ? "too much output\n" : "exit status " + outcome.exit() + "\n";
        return new Check(
                name,
                tool,
                Check.Result.FAILED,
                List.of(new Finding("", "error", (said + outcome.stderr() + outcome.stdout()).strip())));
    }

    private Check notChecked(String tool, String why) {
        return new Check(name, tool, Check.Result.NOT_CHECKED, List.of(new Finding("", "info", why)));
    }
}
