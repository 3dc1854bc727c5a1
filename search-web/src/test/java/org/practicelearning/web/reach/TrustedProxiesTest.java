package org.practicelearning.web.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private final TrustedProxies proxies =
            TrustedProxies.of("10.0.0.5, 10.1.2.0/24, 2001:db8::/32").orElseThrow();

    @Test
    void believesTheListedMachinesAndNetworksAlone() {
        assertThat(proxies.include("10.0.0.5")).isTrue();
        assertThat(proxies.include("10.0.0.6")).isFalse();
        assertThat(proxies.include("10.1.2.255")).isTrue();
        assertThat(proxies.include("10.1.3.0")).isFalse();
        assertThat(proxies.include("[2001:db8:1::7]")).isTrue();
        assertThat(proxies.include("2001:db9::1")).isFalse();
        assertThat(proxies.include("127.0.0.1")).isFalse();
        assertThat(proxies.include("::ffff:10.0.0.5"))
                .as("the same machine, written as IPv6")
                .isTrue();
        assertThat(proxies.include(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy.example",
                "10.0.0.0/4",
                "0.0.0.0/0",
                "10.0.0.5,",
                "10.0.0.5/33",
                "10.0.0.300",
                "10.0.0",
                "a:b",
                "10.0.0.5/x"
            })
    void refusesNamesAndNetworksOfEverybody(String listed) {
        assertThat(TrustedProxies.of(listed)).isEmpty();
    }

    @Test
    void theAskerIsTheLastMachineThatIsNoProxyOfOurs() {
        assertThat(proxies.asker("10.0.0.5", "192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(proxies.asker("10.0.0.5", "198.51.100.1, 192.0.2.7, 10.1.2.9"))
                .isEqualTo("192.0.2.7");
        assertThat(proxies.asker("10.0.0.5", "192.0.2.7:4711")).isEqualTo("192.0.2.7");
        assertThat(proxies.asker("10.0.0.5", "<script>")).isEqualTo("10.0.0.5");
        assertThat(proxies.asker("10.0.0.5", null)).isEqualTo("10.0.0.5");
        assertThat(proxies.asker("192.0.2.66", "198.51.100.1")).as("no proxy").isEqualTo("192.0.2.66");
    }

    @Test
    void listensAtAnAddressWithAPort() {
        assertThat(Listening.at("0.0.0.0:443", Optional.empty()))
                .hasValueSatisfying(each -> assertThat(each.port()).isEqualTo(443));
        assertThat(Listening.at("[::]:8443", Optional.empty()))
                .hasValueSatisfying(each -> assertThat(each.address()).isEqualTo("::"));
        assertThat(Listening.at("learn.example:443", Optional.empty())).isEmpty();
        assertThat(Listening.at("0.0.0.0:70000", Optional.empty())).isEmpty();
        assertThat(Listening.at("0.0.0.0", Optional.empty())).isEmpty();
    }
}
