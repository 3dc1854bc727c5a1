package org.practicelearning.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.people.Asker;

class AudienceTest {
    @ParameterizedTest
    @EnumSource(Asker.Kind.class)
    void onlyWhoeverSignedInOrSitsHereIsToldExactly(Asker.Kind kind) {
        Asker asker = new Asker(kind, Reader.anyone(), null, null, Set.of());

        assertThat(Audience.of(asker))
                .isEqualTo(
                        kind == Asker.Kind.OPERATOR || kind == Asker.Kind.SIGNED_IN
                                ? Audience.PERSON
                                : Audience.ELSEWHERE);
    }
}
