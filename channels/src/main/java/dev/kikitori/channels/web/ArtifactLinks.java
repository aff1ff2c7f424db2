package dev.kikitori.channels.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links to one made thing each, for ten minutes: its id, the second it expires, and an HMAC-SHA256 over both. Nothing is
 * kept of them.
 */
final class ArtifactLinks {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final SecretKeySpec key;
    private final InstantSource clock;

    ArtifactLinks(byte[] key, InstantSource clock) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.clock = clock;
    }

    /** The path segment that opens this artifact. */
    String issue(String artifact) {
        String signed = artifact + "." + clock.instant().plus(LIFE).getEpochSecond();
        return signed + "." + signature(signed);
    }

    /** The artifact that the segment opens; empty if it is forged or has expired. */
    Optional<String> open(String segment) {
        int signatureDot = segment.lastIndexOf('.');
        int expiryDot = segment.lastIndexOf('.', signatureDot - 1);
        if (expiryDot <= 0) {
            return Optional.empty();
        }
        String signed = segment.substring(0, signatureDot);
        byte[] given = segment.substring(signatureDot + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(signature(signed).getBytes(StandardCharsets.UTF_8), given)) {
            return Optional.empty();
        }
        long expiry = Long.parseLong(segment.substring(expiryDot + 1, signatureDot));
        return clock.instant().getEpochSecond() < expiry
                ? Optional.of(segment.substring(0, expiryDot))
                : Optional.empty();
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
