package dev.kikitori.prompts.importing;

import java.util.Optional;

/**
 * Which part of a file is meant, where it holds several.
 *
 * @param schema where a schema stands, as a JSON Pointer such as {@code #/$defs/order}, or its name there
 * @param operation the id of an operation whose request body is meant
 * @param path the path of that operation
 * @param method the method of that operation
 */
public record Selection(
        Optional<String> schema, Optional<String> operation, Optional<String> path, Optional<String> method) {
    /** The only one there is. */
    public static final Selection ONLY =
            new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean namesOperation() {
        return operation.isPresent() || path.isPresent() || method.isPresent();
    }
}
