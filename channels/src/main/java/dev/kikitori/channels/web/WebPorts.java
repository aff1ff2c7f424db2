package dev.kikitori.channels.web;

import dev.kikitori.channels.web.limits.AdmissionControl;
import java.time.InstantSource;

/**
 * What the server needs.
 *
 * @param version of the program
 * @param admission says how much anybody may do
 * @param linkKey the secret that links to made things are signed with, 32 bytes or more
 */
public record WebPorts(
        Interviews interviews,
        Previews previews,
        Health health,
        Meters meters,
        String version,
        byte[] linkKey,
        AdmissionControl admission,
        InstantSource clock) {
    public WebPorts {
        linkKey = linkKey.clone();
    }

    @Override
    public byte[] linkKey() {
        return linkKey.clone();
    }
}
