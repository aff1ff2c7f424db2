package dev.kikitori.generators.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.Finding;
import dev.kikitori.engine.generation.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Checks every HTML file with the Nu HTML checker: its newest jar in a process of its own where one was given, else the
 * one that is part of the program. Each of its messages becomes a finding; the check fails if one of them is an error.
 */
public final class HtmlChecker implements Verifier {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Turns the bytes of a page into what the Nu HTML checker says about it, in its own JSON. */
    interface Nu {
        String name();

        String check(byte[] html, Duration most) throws IOException, InterruptedException;
    }

    private final Nu nu;
    private final ExecutorService executor;
    private final Duration most;

    /**
     * @param executor bounded, of platform threads; it stays the caller's to close
     * @param most how long one file may take
     * @param jar a {@code vnu.jar} to run as a process instead
     */
    public HtmlChecker(ExecutorService executor, Duration most, Optional<Path> jar) {
        this.nu = jar.<Nu>map(NuProcess::new).orElseGet(NuEmbedded::new);
        this.executor = executor;
        this.most = most;
    }

    /** The checker in use and its version. */
    public String tool() {
        return nu.name();
    }

    @Override
    public Check check(Artifact artifact) {
        List<Finding> findings = new ArrayList<>();
        Check.Result result = Check.Result.PASSED;
        for (Map.Entry<String, byte[]> file : artifact.files().entrySet()) {
            if (file.getKey().endsWith(".html")) {
                result = worse(result, check(file.getKey(), file.getValue(), findings));
            }
        }
        return new Check("html", nu.name(), result, findings);
    }

    private static Check.Result worse(Check.Result one, Check.Result other) {
        if (one == Check.Result.FAILED || other == Check.Result.FAILED) {
            return Check.Result.FAILED;
        }
        return one == Check.Result.NOT_CHECKED ? one : other;
    }

    private Check.Result check(String path, byte[] html, List<Finding> findings) {
        try {
            Future<String> said = executor.submit(() -> nu.check(html, most));
            try {
                return read(path, said.get(most.toMillis(), TimeUnit.MILLISECONDS), findings);
            } finally {
                said.cancel(true);
            }
        } catch (TimeoutException e) {
            return notChecked(path, "the checker took longer than " + most.toSeconds() + " s", findings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notChecked(path, "the check was interrupted", findings);
        } catch (ExecutionException | IOException | RejectedExecutionException e) {
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            return notChecked(path, "the checker could not be run: " + cause, findings);
        }
    }

    private static Check.Result notChecked(String path, String why, List<Finding> findings) {
        findings.add(new Finding(path, "not-checked", why));
        return Check.Result.NOT_CHECKED;
    }

    private static Check.Result read(String path, String json, List<Finding> findings) throws IOException {
        JsonNode messages = JSON.readTree(json).path("messages");
        if (!messages.isArray()) {
            return notChecked(path, "the checker gave no list of messages", findings);
        }
        Check.Result result = Check.Result.PASSED;
        for (JsonNode message : messages) {
            String type = message.path("type").asText();
            String severity = message.path("subType").asText(type);
            String line =
                    message.has("lastLine") ? "line " + message.path("lastLine").asText() + ": " : "";
            findings.add(
                    new Finding(path, severity, line + message.path("message").asText()));
            if (type.equals("non-document-error")) {
                result = worse(result, Check.Result.NOT_CHECKED);
            } else if (type.equals("error")) {
                result = Check.Result.FAILED;
            }
        }
        return result;
    }
}
