package dev.kikitori.channels.web.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README promises is what is so. */
class LimitsInTheReadmeTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `limits\\.([a-z-]+)` \\|.*\\| ([0-9,]+) \\|$");

    @Test
    void theTableNamesEveryLimitWithItsUsualValue() throws IOException {
        List<String> rows = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            rows.add(row.group(1) + " " + row.group(2));
        }
        assertEquals(
                Arrays.stream(Limit.values())
                        .map(limit -> limit.key() + " " + String.format(Locale.ROOT, "%,d", limit.usual()))
                        .toList(),
                rows);
    }
}
