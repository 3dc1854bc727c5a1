package org.practicelearning.web.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.practicelearning.web.reach.Listening;
import org.practicelearning.web.reach.Listening.Tls;
import org.practicelearning.web.reach.TrustedProxies;

/** Reads where the site listens for other machines; nothing goes over a network in the clear but to a stated proxy. */
final class ListeningReading {
    private ListeningReading() {}

    static Optional<Listening> of(SettingValues gathered, TrustedProxies proxies) {
        Optional<Tls> tls = tls(gathered);
        String place = gathered.of(Setting.LISTEN).value();
        if (place.isEmpty()) {
            if (tls.isPresent()) {
                throw Settings.wrong(
                        gathered, Setting.TLS_CERTIFICATE, "is of no use without listen, like listen = 0.0.0.0:443");
            }
            return Optional.empty();
        }
        Listening listening = Listening.at(place, tls)
                .orElseThrow(() -> Settings.wrong(
                        gathered,
                        Setting.LISTEN,
                        "must be an address of this machine and a port, like 0.0.0.0:443 or [::]:443"));
        if (gathered.of(Setting.PUBLIC_URL).value().isEmpty()) {
            throw Settings.wrong(
                    gathered,
                    Setting.LISTEN,
                    "others need an address: say it with public-url, like https://learn.example");
        }
        if (tls.isEmpty() && !proxies.areStated()) {
            throw Settings.wrong(
                    gathered,
                    Setting.LISTEN,
                    "passwords would go over the network in the clear. Either name a certificate with tls-certificate,"
                            + " or name the proxy that speaks TLS in front of the site with trusted-proxies");
        }
        return Optional.of(listening);
    }

    private static Optional<Tls> tls(SettingValues gathered) {
        Optional<Path> certificate = file(gathered, Setting.TLS_CERTIFICATE);
        Optional<Path> key = file(gathered, Setting.TLS_KEY);
        Optional<Path> password = file(gathered, Setting.TLS_PASSWORD_FILE);
        if (certificate.isEmpty() && key.isPresent()) {
            throw Settings.wrong(gathered, Setting.TLS_KEY, "is of no use without tls-certificate");
        }
        return certificate.map(each -> new Tls(each, key, password));
    }

    static Optional<Path> file(SettingValues gathered, Setting setting) {
        String value = gathered.of(setting).value();
        return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
    }
}
