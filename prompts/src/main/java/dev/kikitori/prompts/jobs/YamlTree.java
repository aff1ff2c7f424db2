package dev.kikitori.prompts.jobs;

import dev.kikitori.prompts.jobs.Fault.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document into {@link Node}s. Depth, aliases and size are bounded while reading, before anything is
 * written out, so that a hostile file costs no more than its own length.
 */
public final class YamlTree {
    static final int DEEPEST = 50;
    static final long MOST_PARTS = 600_000;

    private final Faults faults;
    private final Iterator<Event> events;
    private final Map<Anchor, Node> anchors = new HashMap<>();

    private YamlTree(String source, Faults faults) {
        this.faults = faults;
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        this.events = new Parse(settings).parseString(source).iterator();
    }

    /**
     * What was read of a file.
     *
     * @param root the document; empty if there is an error among the faults
     */
    public record Parsed(Optional<Node> root, List<Fault> faults) {
        public Parsed {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads the bytes of a file of JSON or YAML, in UTF-8 with or without a byte order mark. Never throws for anything in
     * the file.
     *
     * @param largest how many bytes are read
     */
    public static Parsed parse(byte[] bytes, int largest) {
        Faults faults = new Faults();
        Optional<Node> root = SourceText.decode(bytes, largest, faults)
                .map(YamlTree::withoutTabsOfJson)
                .flatMap(text -> read(text, faults));
        return new Parsed(faults.hasErrors() ? Optional.empty() : root, faults.sorted());
    }

    /** JSON may be indented with tabs, YAML may not; inside a string of JSON there is none. */
    private static String withoutTabsOfJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") ? text.replace('\t', ' ') : text;
    }

    /** The document; empty with at least one fault if it can't be read. */
    static Optional<Node> read(String source, Faults faults) {
        try {
            return Optional.of(new YamlTree(source, faults).document());
        } catch (Unreadable e) {
            faults.add(e.code, e.line, e.details.toArray(String[]::new));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> mark.getLine() + 1)
                    .orElse(1);
            addSyntax(faults, line, Optional.ofNullable(e.getProblem()).orElse(""));
        } catch (YamlEngineException e) {
            addSyntax(faults, 1, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static void addSyntax(Faults faults, int line, String problem) {
        if (problem.contains("TAB")) {
            faults.add(Code.TAB, line);
        } else if (problem.contains("mapping values are not allowed")) {
            faults.add(Code.COLON_IN_TEXT, line);
        } else {
            faults.add(Code.NO_YAML, line, problem.lines().findFirst().orElse(""));
        }
    }

    private Node document() throws Unreadable {
        Event event = nextAfter(Event.ID.StreamStart);
        if (event.getEventId() == Event.ID.StreamEnd) {
            throw new Unreadable(Code.EMPTY, 1);
        }
        Node root = node(events.next(), 1);
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new Unreadable(Code.SEVERAL_DOCUMENTS, line(end));
        }
        return root;
    }

    private Event nextAfter(Event.ID skipped) {
        Event event = events.next();
        return event.getEventId() == skipped ? events.next() : event;
    }

    private Node node(Event event, int depth) throws Unreadable {
        if (depth > DEEPEST) {
            throw new Unreadable(Code.TOO_DEEP, line(event), Integer.toString(DEEPEST));
        }
        if (event instanceof AliasEvent alias) {
            Node target = anchors.get(alias.getAlias());
            if (target == null) {
                throw new Unreadable(
                        Code.UNKNOWN_ALIAS, line(event), alias.getAlias().getValue());
            }
            return target;
        }
        Node node = switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> listing((CollectionStartEvent) event, depth);
            case MappingStart -> table((CollectionStartEvent) event, depth);
            default -> throw new Unreadable(Code.NO_YAML, line(event), event.toString());
        };
        if (node.height() > DEEPEST) {
            throw new Unreadable(Code.TOO_DEEP, line(event), Integer.toString(DEEPEST));
        }
        if (node.weight() > MOST_PARTS) {
            throw new Unreadable(Code.TOO_MANY_PARTS, line(event), Long.toString(MOST_PARTS));
        }
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private Node scalar(ScalarEvent event) {
        String text = event.getValue();
        Optional<String> tag = event.getTag();
        if (tag.isPresent() && !tag.get().equals("!") && !tag.get().equals("tag:yaml.org,2002:str")) {
            faults.add(Code.TAGGED, line(event), tag.get());
        }
        boolean resolved = event.isPlain() && tag.isEmpty();
        return new Node.Scalar(line(event), text, resolved ? Scalars.sort(text) : Node.Sort.TEXT);
    }

    private Node listing(CollectionStartEvent start, int depth) throws Unreadable {
        noteTag(start);
        List<Node> parts = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            parts.add(node(event, depth + 1));
        }
        return Node.Listing.of(line(start), parts);
    }

    private Node table(CollectionStartEvent start, int depth) throws Unreadable {
        noteTag(start);
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Node key = node(event, depth + 1);
            Node value = node(events.next(), depth + 1);
            if (!(key instanceof Node.Scalar scalar)) {
                faults.add(Code.KEY_NOT_TEXT, line(event));
                continue;
            }
            Node.Entry first = entries.putIfAbsent(scalar.text(), new Node.Entry(line(event), value));
            if (first != null) {
                faults.add(Code.REPEATED_KEY, line(event), scalar.text(), Integer.toString(first.line()));
            }
        }
        return Node.Table.of(line(start), entries);
    }

    private void noteTag(CollectionStartEvent start) {
        start.getTag().filter(tag -> !tag.equals("!")).ifPresent(tag -> faults.add(Code.TAGGED, line(start), tag));
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Nothing can be made of the rest of the file. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final Code code;
        private final int line;
        private final transient List<String> details;

        Unreadable(Code code, int line, String... details) {
            super(code + " at line " + line);
            this.code = code;
            this.line = line;
            this.details = List.of(details);
        }
    }
}
