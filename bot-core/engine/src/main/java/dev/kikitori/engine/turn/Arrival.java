package dev.kikitori.engine.turn;

import java.util.Optional;

/**
 * What a channel knows when someone arrives.
 *
 * @param lang ISO 639 code of the language to speak
 * @param zone IANA time zone
 * @param region ISO 3166 code
 * @param job the id of the job type, if it is clear already
 * @param tokenHash SHA-256 of the token that opens the conversation, in hexadecimal
 * @param person SHA-256 of what the site calls the person, if it says
 */
public record Arrival(
        String lang,
        String zone,
        String region,
        String channel,
        Optional<String> job,
        Optional<String> site,
        Optional<String> mode,
        Optional<String> goal,
        String tokenHash,
        Optional<String> person) {
    /** Somebody of whom nothing is said. */
    public Arrival(
            String lang,
            String zone,
            String region,
            String channel,
            Optional<String> job,
            Optional<String> site,
            Optional<String> mode,
            Optional<String> goal,
            String tokenHash) {
        this(lang, zone, region, channel, job, site, mode, goal, tokenHash, Optional.empty());
    }
}
