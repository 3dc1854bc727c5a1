package org.practicelearning.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignOnReadingTest {
    private static final String TENANT = "1f2e3d4c-0000-4000-8000-123456789abc";

    private static Settings with(Map<Setting, String> said) {
        return Settings.of(SettingSources.gather(Optional.empty(), Map.of(), new EnumMap<>(said)));
    }

    private static Settings withIssuer(String issuer) {
        return with(Map.of(Setting.SIGN_ON_ISSUER, issuer, Setting.SIGN_ON_CLIENT, "learn"));
    }

    @Test
    void isOffUnlessSaid() {
        assertThat(with(Map.of(Setting.PORT, "0")).signOn()).isEmpty();
    }

    @Test
    void takesTheTenantOfEntraFromTheIssuer() {
        assertThat(withIssuer("https://login.microsoftonline.com/" + TENANT + "/v2.0")
                        .signOn())
                .hasValueSatisfying(each -> assertThat(each.tenant()).isEqualTo(TENANT));
        assertThat(withIssuer("https://idp.council.example/realms/staff").signOn())
                .hasValueSatisfying(each -> assertThat(each.tenant()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "organizations", "consumers"})
    void refusesTheTenantOfEverybody(String tenant) {
        assertThatThrownBy(() -> withIssuer("https://login.microsoftonline.com/" + tenant + "/v2.0"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("lets the accounts of everybody in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://idp.council.example",
                "idp.council.example",
                "https://user:secret@idp.council.example",
                "https://idp.council.example/?a=b",
                "file:///etc/passwd",
                "https://"
            })
    void refusesWhatIsNoAddressBehindTls(String issuer) {
        assertThatThrownBy(() -> withIssuer(issuer))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("sign-on-issuer");
    }

    @Test
    void aClientAndAnIssuerGoTogether() {
        assertThatThrownBy(() -> with(Map.of(Setting.SIGN_ON_CLIENT, "learn")))
                .hasMessageContaining("without sign-on-issuer");
        assertThatThrownBy(() -> with(Map.of(Setting.SIGN_ON_ISSUER, "https://idp.council.example")))
                .hasMessageContaining("sign-on-client is missing");
    }

    @Test
    void aHeaderOfAProxyNeedsAnAddressForOthers() {
        assertThatThrownBy(() -> with(Map.of(Setting.PROXY_USER_HEADER, "X-Remote-User")))
                .hasMessageContaining("public-url");
        assertThatThrownBy(() -> with(Map.of(Setting.PROXY_USER_HEADER, "X Remote")))
                .hasMessageContaining("name of a header");
        assertThatThrownBy(() -> with(Map.of(Setting.TRUSTED_PROXIES, "proxy.council.example")))
                .hasMessageContaining("no names");
    }
}
