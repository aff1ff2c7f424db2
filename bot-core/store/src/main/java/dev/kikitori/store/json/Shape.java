package dev.kikitori.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** How the values of one Java type look in JSON. Immutable and thread-safe. */
interface Shape {
    /** @throws IllegalArgumentException if JSON has no form for this value */
    void write(JsonGenerator out, Object value) throws IOException;

    /** @throws UnreadableData if it is not of this shape */
    Object read(JsonNode node) throws UnreadableData;
}
