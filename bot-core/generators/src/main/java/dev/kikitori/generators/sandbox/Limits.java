package dev.kikitori.generators.sandbox;

import java.time.Duration;

/**
 * What a program may use.
 *
 * @param time after which it is ended
 * @param memory address space of each of its processes, in bytes
 * @param processes how many processes and threads it may have at once
 * @param output how many bytes it may write to each of standard output and standard error
 */
public record Limits(Duration time, long memory, int processes, int output) {
    /** 30 seconds, 1 GiB, 32 processes, 256 KiB of output. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(30), 1L << 30, 32, 1 << 18);

    public Limits {
        if (!time.isPositive() || memory <= 0 || processes <= 0 || output <= 0) {
            throw new IllegalArgumentException("every limit is more than nothing");
        }
    }

    public Limits withTime(Duration other) {
        return new Limits(other, memory, processes, output);
    }

    public Limits withMemory(long other) {
        return new Limits(time, other, processes, output);
    }
}
