package dev.kikitori.generators.view;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The templates of one folder on the class path; they import others by their whole path. Everything put into one is
 * escaped for HTML unless the template says otherwise, and characters that a page may not hold are left out; in a page,
 * lines may end within what is very long. A name that is not in the model is an error. Thread-safe.
 */
public final class Templates {
    private final String folder;
    private final PebbleEngine engine;

    public Templates(String folder) {
        this.folder = folder;
        ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setCharset("UTF-8");
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .newLineTrimming(true)
                .build();
    }

    /** The template with this file name, filled. */
    public String fill(String name, Map<String, Object> model) {
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(folder + "/" + name).evaluate(out, model, Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        String filled = Legible.allowed(out.toString());
        return name.endsWith(".html") ? LongRuns.broken(filled) : filled;
    }

    /** A file beside the templates, as it is. */
    public String text(String name) {
        String path = folder + "/" + name;
        try (InputStream stream = Templates.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
