package org.practicelearning.web.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The machines whose word on who asks, and over what, is believed. */
public final class TrustedProxies {
    /** Names are not looked up: who answers for a name could change who is believed. */
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** This machine: what stands in front of the site when nobody says otherwise. */
    public static final TrustedProxies THIS_MACHINE = new TrustedProxies(
            List.of(range("127.0.0.0/8").orElseThrow(), range("::1").orElseThrow()), false);

    private final List<Range> ranges;
    private final boolean stated;

    private TrustedProxies(List<Range> ranges, boolean stated) {
        this.ranges = List.copyOf(ranges);
        this.stated = stated;
    }

    /** Addresses that begin with the same bits. */
    private record Range(byte[] network, int bits) {
        boolean holds(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Reads addresses with commas between them, each alone or as a network like {@code 10.1.2.0/24}.
     *
     * @return empty when one of them is none
     */
    public static Optional<TrustedProxies> of(String listed) {
        List<Optional<Range>> ranges = Arrays.stream(listed.split(",", -1))
                .map(each -> range(each.strip()))
                .toList();
        return ranges.stream().allMatch(Optional::isPresent)
                ? Optional.of(new TrustedProxies(
                        ranges.stream().map(Optional::orElseThrow).toList(), true))
                : Optional.empty();
    }

    private static Optional<Range> range(String text) {
        int slash = text.indexOf('/');
        @Nullable byte[] network = bytes(slash < 0 ? text : text.substring(0, slash));
        if (network == null) {
            return Optional.empty();
        }
        int most = network.length * 8;
        String bits = slash < 0 ? Integer.toString(most) : text.substring(slash + 1);
        // A network of everybody is nobody's proxy: slips of the pen end here.
        return bits.matches("[0-9]{1,3}") && Integer.parseInt(bits) <= most && Integer.parseInt(bits) >= 8
                ? Optional.of(new Range(network, Integer.parseInt(bits)))
                : Optional.empty();
    }

    private static byte @Nullable [] bytes(String literal) {
        String plain = plain(literal);
        try {
            return LITERAL.matcher(plain).matches()
                    ? InetAddress.getByName(plain).getAddress()
                    : null;
        } catch (UnknownHostException malformed) {
            return null;
        }
    }

    /** Without the brackets and the zone that an IPv6 address may come with. */
    private static String plain(String address) {
        String bare =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        int zone = bare.indexOf('%');
        return zone < 0 ? bare : bare.substring(0, zone);
    }

    /** Whether somebody named them, rather than nobody having said anything. */
    public boolean areStated() {
        return stated;
    }

    /** Whether what a machine says is believed. */
    public boolean include(@Nullable String address) {
        byte @Nullable [] asked = address == null ? null : bytes(address);
        return asked != null && ranges.stream().anyMatch(each -> each.holds(asked));
    }

    /** Whether an address is one of this machine's own. */
    public static boolean isThisMachine(@Nullable String address) {
        return THIS_MACHINE.include(address);
    }

    /**
     * The machine that asked: of those named in {@code X-Forwarded-For} the last that is no proxy of ours.
     *
     * @param peer the machine that holds the connection
     */
    public String asker(String peer, @Nullable String forwarded) {
        if (forwarded == null || !include(peer)) {
            return peer;
        }
        String[] named = forwarded.split(",", -1);
        String nearest = peer;
        for (int i = named.length - 1; i >= 0 && include(nearest); i--) {
            // Some proxies add the port.
            String next = named[i].strip().replaceFirst("^([0-9.]+):[0-9]+$", "$1");
            if (bytes(next) == null) {
                return nearest;
            }
            nearest = plain(next);
        }
        return nearest;
    }
}
