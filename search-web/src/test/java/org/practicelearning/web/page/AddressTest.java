package org.practicelearning.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void encodesWhateverIsPutIntoIt() {
        assertThat(Address.of("doc", "a/b?c")
                        .with("q", "x & \"y\"")
                        .withAll("type", List.of("ä", ""))
                        .at("p 1")
                        .toString())
                .isEqualTo("/doc/a%2Fb%3Fc?q=x%20%26%20%22y%22&type=%C3%A4#p%201");
    }

    @Test
    void leavesOutWhatIsEmpty() {
        assertThat(Address.of().with("q", "").with("page", null).toString()).isEqualTo("/");
    }
}
