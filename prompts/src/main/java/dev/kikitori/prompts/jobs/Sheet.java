package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One map of the file, read key by key. Notes unknown keys when it is opened, and each part of a wrong type. */
final class Sheet {
    private final Node.Table table;
    private final Faults faults;

    private Sheet(Node.Table table, Faults faults) {
        this.table = table;
        this.faults = faults;
    }

    /** Opens what stands under a key as a map with these keys. */
    static Optional<Sheet> open(Node node, String key, Collection<String> known, Faults faults) {
        if (!(node instanceof Node.Table table)) {
            faults.add(Code.WANTS_MAP, node.line(), key, String.join(", ", known));
            return Optional.empty();
        }
        table.entries().forEach((word, entry) -> {
            if (!known.contains(word) && !faults.isFull()) {
                unknown(word, entry, known, faults);
            }
        });
        return Optional.of(new Sheet(table, faults));
    }

    private static void unknown(String word, Node.Entry entry, Collection<String> known, Faults faults) {
        Optional<String> near = NearWord.of(word, known);
        if (near.isPresent()) {
            faults.add(Code.MISTYPED_KEY, entry.line(), word, near.get());
        } else if (entry.value() instanceof Node.Scalar scalar && scalar.isNothing()) {
            faults.add(Code.SPLIT_BY_COMMA, entry.line(), word);
        } else {
            faults.add(Code.UNKNOWN_KEY, entry.line(), word, String.join(", ", known));
        }
    }

    int line() {
        return table.line();
    }

    int line(String key) {
        Node.Entry entry = table.entries().get(key);
        return entry == null ? table.line() : entry.line();
    }

    boolean has(String key) {
        return part(key).isPresent();
    }

    /** What stands behind a key; a key with nothing behind it is as good as absent. */
    Optional<Node> part(String key) {
        return Optional.ofNullable(table.entries().get(key))
                .map(Node.Entry::value)
                .filter(node -> !(node instanceof Node.Scalar scalar && scalar.isNothing()));
    }

    /** The same, noting it where it is missing. */
    Optional<Node> needed(String key, String owner) {
        Optional<Node> part = part(key);
        if (part.isEmpty()) {
            faults.add(Code.MISSING_KEY, line(key), key, owner);
        }
        return part;
    }

    Optional<String> text(String key) {
        return part(key).flatMap(node -> Wordings.scalar(node, key, faults));
    }

    /** A word that is one of these. */
    Optional<String> word(String key, Collection<String> known) {
        return text(key).filter(word -> {
            if (!known.contains(word)) {
                String all = String.join(", ", known);
                NearWord.of(word, known)
                        .ifPresentOrElse(
                                near -> faults.add(Code.MISTYPED_WORD, line(key), key, word, near, all),
                                () -> faults.add(Code.UNKNOWN_WORD, line(key), key, word, all));
            }
            return known.contains(word);
        });
    }

    boolean flag(String key) {
        return optionalFlag(key).orElse(false);
    }

    Optional<Boolean> optionalFlag(String key) {
        return part(key).flatMap(node -> {
            if (node instanceof Node.Scalar scalar && scalar.sort() == Node.Sort.FLAG) {
                return Optional.of(Scalars.isTrue(scalar.text()));
            }
            faults.add(Code.WANTS_FLAG, node.line(), key, Node.shown(node));
            return Optional.empty();
        });
    }

    Optional<BigDecimal> number(String key) {
        return part(key).flatMap(node -> {
            Optional<BigDecimal> number =
                    node instanceof Node.Scalar scalar ? scalar.number() : Optional.<BigDecimal>empty();
            if (number.isEmpty()) {
                faults.add(Code.WANTS_NUMBER, node.line(), key, Node.shown(node));
            }
            return number;
        });
    }

    /** The parts of a list; none where there is none. */
    List<Node> list(String key) {
        return part(key)
                .map(node -> {
                    if (node instanceof Node.Listing listing) {
                        return listing.parts();
                    }
                    faults.add(Code.WANTS_LIST, node.line(), key);
                    return List.<Node>of();
                })
                .orElse(List.of());
    }

    /** Notes a fault where a list stands that has no parts. */
    void refuseEmptyList(String key) {
        part(key)
                .filter(node ->
                        node instanceof Node.Listing listing && listing.parts().isEmpty())
                .ifPresent(node -> faults.add(Code.EMPTY_LIST, line(key), key));
    }

    LocalText sentence(String key) {
        return part(key).map(node -> Wordings.sentence(node, key, faults)).orElse(LocalText.NONE);
    }

    LocalList wordings(String key) {
        return part(key).map(node -> Wordings.list(node, key, faults)).orElse(LocalList.NONE);
    }

    /** The id of this part; empty, with a fault, if it is missing or can't be one. */
    Optional<String> id(String owner) {
        return needed("id", owner)
                .flatMap(node -> Wordings.scalar(node, "id", faults))
                .filter(id -> {
                    boolean good = id.length() <= 100 && id.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]*");
                    if (!good) {
                        faults.add(Code.BAD_ID, line("id"), id);
                    }
                    return good;
                });
    }
}
