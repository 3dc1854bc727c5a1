package org.practicelearning.web.reach;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the site listens for other machines, beside its own port for this one.
 *
 * @param address of one of this machine's networks, or {@code 0.0.0.0} or {@code ::} for all of them
 * @param tls the certificate it shows; empty when a proxy speaks TLS in front of it
 */
public record Listening(String address, int port, Optional<Tls> tls) {
    private static final Pattern PLACE =
            Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:.]+\\]):([0-9]{1,5})");
    private static final int MOST = 65_535;

    /**
     * A certificate with its key.
     *
     * @param certificate PEM with the whole chain, or PKCS#12 with the key in it
     * @param key PEM; empty for PKCS#12
     * @param password file whose first line opens the PKCS#12; empty when it has no password
     */
    public record Tls(Path certificate, Optional<Path> key, Optional<Path> password) {}

    /** Reads an address and port, like {@code 0.0.0.0:443} or {@code [::]:443}. */
    public static Optional<Listening> at(String place, Optional<Tls> tls) {
        Matcher read = PLACE.matcher(place);
        if (!read.matches() || Integer.parseInt(read.group(2)) > MOST) {
            return Optional.empty();
        }
        String address = read.group(1).replaceAll("[\\[\\]]", "");
        return Optional.of(new Listening(address, Integer.parseInt(read.group(2)), tls));
    }
}
