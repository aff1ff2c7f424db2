package dev.kikitori.tests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** What one process measured: turns in wall-clock seconds, and the processor seconds of the whole process. */
record Measured(long turns, double seconds, double cpuSeconds) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the last line that a yardstick printed. */
    static Measured of(String printed) throws IOException {
        JsonNode line = JSON.readTree(printed.strip().lines().toList().getLast());
        return new Measured(
                line.get("turns").asLong(),
                line.get("seconds").asDouble(),
                line.get("cpuSeconds").asDouble());
    }

    String json() {
        return "{\"turns\":" + turns + ",\"seconds\":" + seconds + ",\"cpuSeconds\":" + cpuSeconds + "}";
    }

    double perSecond() {
        return turns / seconds;
    }

    double cpuMillisATurn() {
        return cpuSeconds * 1000 / turns;
    }

    static Measured median(List<Measured> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Measured::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }
}
