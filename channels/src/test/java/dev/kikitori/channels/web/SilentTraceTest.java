package dev.kikitori.channels.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SilentTraceTest {
    @Test
    void tellsWhereAndNotWhat() {
        Exception fault = new IllegalStateException("secret one", new NumberFormatException("secret two"));
        StringWriter written = new StringWriter();
        SilentTrace.of(fault).printStackTrace(new PrintWriter(written, true));
        assertFalse(written.toString().contains("secret"), written.toString());
        assertTrue(written.toString().contains("java.lang.NumberFormatException"), written.toString());
        assertTrue(written.toString().contains("tellsWhereAndNotWhat"), written.toString());
    }
}
