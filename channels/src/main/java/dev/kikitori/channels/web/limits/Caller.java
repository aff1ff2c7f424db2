package dev.kikitori.channels.web.limits;

/**
 * Who asks, as far as limits are concerned.
 *
 * @param address names it: an address of version 4, or the first half of one of version 6, of which anybody has billions
 * @param spared the limits of an address don't count for it
 */
public record Caller(String address, boolean spared) {}
