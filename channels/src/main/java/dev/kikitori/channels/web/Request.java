package dev.kikitori.channels.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a request. A field that is null counts as absent. */
public final class Request {
    private final Map<String, @Nullable Object> fields;

    private Request(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /** Reads a request from UTF-8; nothing at all is an empty request. */
    public static Request of(byte[] utf8) throws ApiProblem {
        try {
            return new Request(utf8.length == 0 ? Map.of() : Json.object(utf8));
        } catch (IOException e) {
            throw ApiProblem.of(ApiProblem.Code.MALFORMED);
        }
    }

    /** Reads a request from text. */
    public static Request of(String text) throws ApiProblem {
        try {
            return new Request(Json.object(text));
        } catch (IOException e) {
            throw ApiProblem.of(ApiProblem.Code.MALFORMED);
        }
    }

    /** A request with these fields. */
    public static Request of(Map<String, @Nullable Object> fields) {
        return new Request(fields);
    }

    /** The same request, with this under the name if nothing else is. */
    Request or(String name, Optional<String> otherwise) {
        if (otherwise.isEmpty() || has(name)) {
            return this;
        }
        Map<String, @Nullable Object> more = new HashMap<>(fields);
        more.put(name, otherwise.get());
        return new Request(more);
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    /** The string under this name. */
    Optional<String> text(String name) throws ApiProblem {
        return typed(name, String.class, "string");
    }

    /** The whole number under this name. */
    Optional<Long> number(String name) throws ApiProblem {
        Optional<Number> number = typed(name, Number.class, "number");
        if (number.isPresent() && !(number.get() instanceof Integer || number.get() instanceof Long)) {
            throw wrong(name, "number");
        }
        return number.map(Number::longValue);
    }

    /** The object under this name. */
    Optional<Request> object(String name) throws ApiProblem {
        return typed(name, Map.class, "object").map(Request::cast);
    }

    /** Whatever stands under this name, as plain maps, lists, strings, numbers and booleans. */
    @Nullable
    Object plain(String name) {
        return fields.get(name);
    }

    @SuppressWarnings("unchecked")
    private static Request cast(Map<?, ?> map) {
        return new Request((Map<String, @Nullable Object>) map);
    }

    private <T> Optional<T> typed(String name, Class<T> type, String word) throws ApiProblem {
        Object value = fields.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw wrong(name, word);
        }
        return Optional.of(type.cast(value));
    }

    /** The field has no value of the wanted shape. */
    static ApiProblem wrong(String name, String wanted) {
        return ApiProblem.exactly(ApiProblem.Code.MALFORMED, wanted, java.util.List.of(name));
    }
}
