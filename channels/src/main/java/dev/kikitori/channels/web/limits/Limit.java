package dev.kikitori.channels.web.limits;

import java.util.Arrays;
import java.util.Optional;

/** What is limited. The table in the README of channels says each in words. */
public enum Limit {
    /** Requests and frames of an address in a minute. */
    REQUESTS("requests", 1_200),
    /** Messages of an address in a minute. */
    MESSAGES("messages", 600),
    /** Conversations that an address may begin in a minute. */
    CONVERSATIONS("conversations", 60),
    /** Conversations of an address that are being talked in. */
    OPEN_CONVERSATIONS("open-conversations", 200),
    /** Messages from the pages of a site in a minute. */
    SITE_MESSAGES("site-messages", 12_000),
    /** Conversations from the pages of a site that are being talked in. */
    SITE_OPEN_CONVERSATIONS("site-open-conversations", 5_000),
    /** Conversations of a site that are kept. */
    SITE_CONVERSATIONS("site-conversations", 100_000),
    /** Made things of a site that are kept. */
    SITE_ARTIFACTS("site-artifacts", 100_000),
    /** Megabytes that are kept of a site. */
    SITE_MEGABYTES("site-megabytes", 5_000),
    /** Megabytes that are kept in all. */
    MEGABYTES("megabytes", 50_000),
    /** Things of a site that are ordered in an hour. */
    SITE_MAKINGS("site-makings", 10_000),
    /** Things that are ordered in an hour, in all. */
    MAKINGS("makings", 100_000),
    /** Messages that are being answered, of all callers. */
    MESSAGES_AT_ONCE("messages-at-once", 1_000),
    /** Files that are being taken in, of all callers. */
    UPLOADS_AT_ONCE("uploads-at-once", 8),
    /** Sockets and event streams of an address. */
    SOCKETS("sockets", 200),
    /** Sockets and event streams of all callers. */
    ALL_SOCKETS("all-sockets", 50_000),
    /** Minutes without a frame from the other side of a socket. */
    IDLE_MINUTES("idle-minutes", 60, 1, 10_000),
    /** Seconds in which one frame has to be read. */
    SLOW_SECONDS("slow-seconds", 30, 1, 600),
    /** Characters of a message. */
    MESSAGE_CHARACTERS("message-characters", 32_000, 100, 32_000),
    /** Megabytes of a file. */
    UPLOAD_MEGABYTES("upload-megabytes", 10, 1, 500);

    private final String key;
    private final int usual;
    private final int least;
    private final int most;

    Limit(String key, int usual) {
        this(key, usual, 1, 1_000_000_000);
    }

    Limit(String key, int usual, int least, int most) {
        this.key = key;
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /** Its name in settings, sentences and numbers, such as {@code site-messages}. */
    public String key() {
        return key;
    }

    /** The value where none is set. */
    public int usual() {
        return usual;
    }

    /** The smallest value that can be set. */
    public int least() {
        return least;
    }

    /** The largest value that can be set. */
    public int most() {
        return most;
    }

    /** Whether all share it, so that it says that the server is busy and not that one caller did too much. */
    public boolean shared() {
        return switch (this) {
            case MEGABYTES, MAKINGS, MESSAGES_AT_ONCE, UPLOADS_AT_ONCE, ALL_SOCKETS -> true;
            case REQUESTS,
                    MESSAGES,
                    CONVERSATIONS,
                    OPEN_CONVERSATIONS,
                    SITE_MESSAGES,
                    SITE_OPEN_CONVERSATIONS,
                    SITE_CONVERSATIONS,
                    SITE_ARTIFACTS,
                    SITE_MEGABYTES,
                    SITE_MAKINGS,
                    SOCKETS,
                    IDLE_MINUTES,
                    SLOW_SECONDS,
                    MESSAGE_CHARACTERS,
                    UPLOAD_MEGABYTES -> false;
        };
    }

    /** The limit with this name. */
    public static Optional<Limit> of(String key) {
        return Arrays.stream(values()).filter(limit -> limit.key.equals(key)).findFirst();
    }
}
