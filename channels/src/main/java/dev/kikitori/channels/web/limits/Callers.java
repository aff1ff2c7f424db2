package dev.kikitori.channels.web.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells who asks. That is the address of the connection, and what a header says only where the settings name one: then
 * its last entry counts, which is the one that our own proxy wrote; everything before it the caller may have made up.
 * Names are never looked up.
 */
public final class Callers {
    private static final int LONGEST_ENTRY = 100;
    private static final int HALF = 8;

    /** All whose address the proxy did not tell share one. */
    private static final Caller UNKNOWN = new Caller("unknown", false);

    private final boolean loopback;
    private final Optional<String> header;

    public Callers(Limits limits) {
        loopback = limits.loopback();
        header = limits.addressHeader();
    }

    /** Something that has headers, of which the last one of a name is asked for. */
    @FunctionalInterface
    public interface Headers {
        Optional<String> last(String name);
    }

    /**
     * Who is at the other end of a connection.
     *
     * @param connection its address, in figures
     */
    public Caller of(String connection, Headers headers) {
        Optional<String> told = header.flatMap(headers::last);
        return told.isPresent()
                ? read(lastOf(told.get())).orElse(UNKNOWN)
                : read(connection).orElse(UNKNOWN);
    }

    private static String lastOf(String list) {
        return list.substring(list.lastIndexOf(',') + 1).strip();
    }

    private Optional<Caller> read(String address) {
        String bare = withoutPort(address);
        if (bare.isEmpty() || bare.length() > LONGEST_ENTRY) {
            return Optional.empty();
        }
        try {
            InetAddress known = InetAddress.ofLiteral(bare);
            return Optional.of(new Caller(named(known), known.isLoopbackAddress() && !loopback));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code 192.0.2.1:80} and {@code [2001:db8::1]:80} without what is no address. */
    private static String withoutPort(String address) {
        if (address.startsWith("[")) {
            return address.substring(1, Math.max(1, address.indexOf(']')));
        }
        int colon = address.indexOf(':');
        return colon > 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }

    private static String named(InetAddress address) {
        return address instanceof Inet6Address six && !six.isLoopbackAddress()
                ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(six.getAddress(), HALF))
                : address.getHostAddress();
    }
}
