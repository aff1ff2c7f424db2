package dev.kikitori.generators.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Runs programs that nobody here wrote. Inside there is no network; {@code /usr} and the given files in {@code /work}
 * can be read, a small {@code /tmp} can be written, nothing else is there; the user is nobody, on the outside too where
 * this server is started as root. What runs ends with this process. Linux only. Thread-safe.
 */
public final class Sandbox {
    private static final Path BWRAP = Path.of("/usr/bin/bwrap");
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final String NOBODY = "65534";
    private static final int TMP_BYTES = 64 << 20;

    /** How the folders begin that hold what runs, while it runs. */
    static final String FOLDER = "kikitori-sandbox-" + ProcessHandle.current().pid() + "-";

    private final boolean root;
    private final String version;

    private Sandbox(boolean root, String version) {
        this.root = root;
        this.version = version;
    }

    /** The sandbox of this machine; empty where bubblewrap is missing or not allowed to work. Takes a moment. */
    public static Optional<Sandbox> find() {
        try {
            boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
            if (!Files.isExecutable(BWRAP) || !Files.isExecutable(PRLIMIT) || (root && !Files.isExecutable(SETPRIV))) {
                return Optional.empty();
            }
            Outcome version = BoundedProcess.run(List.of(BWRAP.toString(), "--version"), Path.of("/"), Limits.USUAL);
            Sandbox sandbox = new Sandbox(root, version.stdout().strip());
            Outcome trial =
                    sandbox.run(Map.of("trial", new byte[0]), List.of("/usr/bin/test", "-r", "trial"), Limits.USUAL);
            return trial.good() ? Optional.of(sandbox) : Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Which sandbox this is, with its version, such as {@code bubblewrap 0.8.0}. */
    public String version() {
        return version;
    }

    /** The path of a program of the system, if it can be started inside. */
    public Optional<String> program(String name) {
        try {
            Path path = Path.of("/usr/bin", name);
            return Files.isExecutable(path) && path.toRealPath().startsWith("/usr")
                    ? Optional.of(path.toString())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Runs a command in a folder with these files, and waits for its end.
     *
     * @param files by relative path, {@code /} between folders
     * @param command the program's full path and its arguments
     * @throws IOException if it could not be started
     */
    public Outcome run(Map<String, byte[]> files, List<String> command, Limits limits)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(FOLDER);
        try {
            write(files, folder);
            return BoundedProcess.run(wrapped(folder, command, limits), folder, limits);
        } finally {
            delete(folder);
        }
    }

    private List<String> wrapped(Path folder, List<String> command, Limits limits) {
        List<String> all = new ArrayList<>();
        if (root) {
            all.addAll(List.of(
                    SETPRIV.toString(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs"));
        }
        all.addAll(List.of(BWRAP.toString(), "--unshare-all", "--unshare-user", "--disable-userns"));
        all.addAll(List.of("--die-with-parent", "--new-session", "--clearenv", "--cap-drop", "ALL"));
        all.addAll(List.of("--uid", NOBODY, "--gid", NOBODY, "--ro-bind", "/usr", "/usr"));
        for (String name : List.of("bin", "lib", "lib64")) {
            Path path = Path.of("/" + name);
            if (Files.isSymbolicLink(path)) {
                all.addAll(List.of("--symlink", "usr/" + name, "/" + name));
            } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                all.addAll(List.of("--ro-bind", "/" + name, "/" + name));
            }
        }
        all.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        all.addAll(List.of("--size", Integer.toString(TMP_BYTES), "--tmpfs", "/tmp"));
        all.addAll(List.of("--ro-bind", folder.toString(), "/work", "--chdir", "/work", "--remount-ro", "/"));
        all.addAll(
                List.of("--setenv", "PATH", "/usr/bin", "--setenv", "LC_ALL", "C.UTF-8", "--setenv", "HOME", "/tmp"));
        all.addAll(List.of("--", PRLIMIT.toString(), "--core=0", "--nofile=256", "--fsize=" + TMP_BYTES));
        all.addAll(List.of("--as=" + limits.memory(), "--nproc=" + limits.processes()));
        all.addAll(List.of("--cpu=" + (limits.time().toSeconds() + 1), "--"));
        all.addAll(command);
        return all;
    }

    private void write(Map<String, byte[]> files, Path folder) throws IOException {
        open(folder, "rwxr-xr-x");
        for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (!path.startsWith(folder) || path.equals(folder)) {
                throw new IllegalArgumentException("\"" + file.getKey() + "\" is no plain relative path");
            }
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
            open(path, "rw-r--r--");
            for (Path up = path.getParent(); up != null && !up.equals(folder); up = up.getParent()) {
                open(up, "rwxr-xr-x");
            }
        }
    }

    private static void open(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
