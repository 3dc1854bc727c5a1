package org.practicelearning.web.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.web.signon.SignOnSettings;

/** Reads the provider of single sign-on. */
final class SignOnReading {
    /** Issuers of Entra ID carry the tenant; these names stand for everybody's tenant. */
    private static final Pattern ENTRA =
            Pattern.compile("https://login\\.microsoftonline\\.[a-z]+/([^/]+)(/v2\\.0)?/?");

    private static final Set<String> EVERYBODY = Set.of("common", "organizations", "consumers");

    private SignOnReading() {}

    static Optional<SignOnSettings> of(SettingValues gathered) {
        String issuer = gathered.of(Setting.SIGN_ON_ISSUER).value();
        String client = gathered.of(Setting.SIGN_ON_CLIENT).value();
        if (issuer.isEmpty()) {
            if (!client.isEmpty()) {
                throw Settings.wrong(gathered, Setting.SIGN_ON_CLIENT, "is of no use without sign-on-issuer");
            }
            return Optional.empty();
        }
        if (client.isEmpty()) {
            throw Settings.wrong(gathered, Setting.SIGN_ON_ISSUER, "sign-on-client is missing");
        }
        String name = gathered.of(Setting.SIGN_ON_NAME).value();
        if (name.isEmpty() || name.length() > 60) {
            throw Settings.wrong(gathered, Setting.SIGN_ON_NAME, "must have 1 to 60 characters");
        }
        return Optional.of(new SignOnSettings(
                name,
                address(gathered, issuer),
                client,
                ListeningReading.file(gathered, Setting.SIGN_ON_SECRET_FILE),
                tenant(gathered, issuer)));
    }

    private static URI address(SettingValues gathered, String issuer) {
        try {
            URI address = new URI(issuer);
            boolean here = "http".equals(address.getScheme())
                    && ("localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost()));
            if (address.getHost() != null
                    && address.getQuery() == null
                    && address.getUserInfo() == null
                    && (here || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            throw wrongAddress(gathered);
        }
        throw wrongAddress(gathered);
    }

    private static SettingsException wrongAddress(SettingValues gathered) {
        return Settings.wrong(
                gathered, Setting.SIGN_ON_ISSUER, "must be an address behind https, as the provider writes it itself");
    }

    private static String tenant(SettingValues gathered, String issuer) {
        String said = gathered.of(Setting.SIGN_ON_TENANT).value();
        Matcher entra = ENTRA.matcher(issuer);
        if (!entra.matches()) {
            return said;
        }
        String named = entra.group(1).toLowerCase(Locale.ROOT);
        if (EVERYBODY.contains(named)) {
            throw Settings.wrong(
                    gathered,
                    Setting.SIGN_ON_ISSUER,
                    "it must name your tenant: “" + named + "” lets the accounts of everybody in");
        }
        return said.isEmpty() ? named : said;
    }
}
