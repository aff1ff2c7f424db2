package dev.kikitori.generators.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu HTML checker within this process. A checker is made for each page: one can't be shared between threads. */
final class NuEmbedded implements HtmlChecker.Nu {
    private static final String VERSION = Optional.ofNullable(
                    EmbeddedValidator.class.getPackage().getImplementationVersion())
            .orElse("");

    @Override
    public String name() {
        return ("Nu HTML checker " + VERSION).strip();
    }

    @Override
    public String check(byte[] html, Duration most) throws IOException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        try {
            return validator.validate(new ByteArrayInputStream(html));
        } catch (SAXException e) {
            throw new IOException(e);
        }
    }
}
