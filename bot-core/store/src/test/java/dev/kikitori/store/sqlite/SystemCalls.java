package dev.kikitori.store.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process asked of the system, as {@code strace -f -y} wrote it down: in the order in which the calls returned.
 */
final class SystemCalls {
    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\(\\d+<([^>]*)>(.*)");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. (\\w+) resumed>(.*)");
    private static final String UNFINISHED = "<unfinished ...>";

    /**
     * A call that was made.
     *
     * @param file what it was made on
     * @param rest the other arguments and the result
     */
    record Call(String name, String file, String rest) {
        boolean isSync() {
            return name.equals("fsync") || name.equals("fdatasync");
        }

        boolean writes(String text) {
            return name.startsWith("write") && rest.contains(text);
        }

        boolean succeeded() {
            return rest.matches(".*= \\d+.*");
        }
    }

    private SystemCalls() {}

    /** Reads a trace. A call that others came into counts where it returned; a write where it began. */
    static List<Call> read(List<String> lines) {
        Map<String, Call> unfinished = new HashMap<>();
        List<Call> calls = new ArrayList<>();
        for (String text : lines) {
            Matcher line = LINE.matcher(text);
            if (!line.matches()) {
                continue;
            }
            String thread = line.group(1);
            Matcher call = CALL.matcher(line.group(2));
            Matcher resumed = RESUMED.matcher(line.group(2));
            if (call.matches()) {
                Call made = new Call(call.group(1), call.group(2), call.group(3));
                if (made.rest.contains(UNFINISHED)) {
                    unfinished.put(thread, made);
                }
                if (!made.rest.contains(UNFINISHED) || !made.isSync()) {
                    calls.add(made);
                }
            } else if (resumed.matches()) {
                Call begun = unfinished.remove(thread);
                if (begun != null && begun.isSync()) {
                    calls.add(new Call(begun.name, begun.file, resumed.group(2)));
                }
            }
        }
        return calls;
    }

    /**
     * The acknowledgements that came too early: before something was written to this file and synced since the last one.
     *
     * @param acknowledgement how the lines begin that say so
     */
    static List<Call> tooEarly(List<Call> calls, String file, String acknowledgement) {
        List<Call> early = new ArrayList<>();
        boolean written = false;
        boolean durable = false;
        for (Call call : calls) {
            if (call.file.endsWith(file) && call.name.startsWith("pwrite")) {
                written = true;
                durable = false;
            } else if (call.file.endsWith(file) && call.isSync() && call.succeeded()) {
                durable = written;
            } else if (call.writes(acknowledgement)) {
                if (!durable) {
                    early.add(call);
                }
                written = false;
                durable = false;
            }
        }
        return early;
    }
}
