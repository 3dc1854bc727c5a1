package org.practicelearning.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.index.CardSubject;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.web.rights.Rights.Allowance;

class RightsTest {
    private final Rights rights = new Rights(400);

    @ParameterizedTest
    @ValueSource(strings = {"own", "open"})
    void oursAndOpenOnesLeaveInFull(String licence) {
        assertThat(rights.quotable(card("a", licence), words(5_000)).text()).isEqualTo(words(5_000));
        assertThat(rights.inFull(card("a", licence))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"publisher", "unknown", "something else"})
    void everyOtherIsQuotedAtMost(String licence) {
        Rights.Quotation quotation = rights.quotable(card("a", licence), words(401));
        assertThat(quotation.cut()).isTrue();
        assertThat(quotation.text()).isEqualTo(words(400) + " […]");
        assertThat(rights.quotable(card("a", licence), words(400)).cut()).isFalse();
    }

    @Test
    void anExportTakesNoMoreOfADocumentInManyPiecesThanInOne() {
        Allowance allowance = rights.allowance();
        DocumentCard card = card("a", "publisher");
        assertThat(allowance.quotable(card, words(300)).cut()).isFalse();
        assertThat(allowance.quotable(card, words(300)).text()).isEqualTo(words(100) + " […]");
        assertThat(allowance.isOpen(card)).isFalse();
        assertThat(allowance.quotable(card, words(300)).text()).isEqualTo("[…]");
        assertThat(allowance.quotable(card("b", "publisher"), words(300)).cut()).isFalse();
    }

    @Test
    void spacesAndLinesOfAQuotationStayAsTheyAre() {
        assertThat(new Rights(3)
                        .quotable(card("a", "publisher"), "one  two\nthree\nfour")
                        .text())
                .isEqualTo("one  two\nthree […]");
    }

    @ParameterizedTest
    @EnumSource(Licence.class)
    void everyLicenceIsFoundByItsKeyAndSaid(Licence licence) {
        assertThat(Licence.of(licence.key())).isEqualTo(licence);
        assertThat(rights.sentence(card("a", licence.key()))).endsWith(".");
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(each -> "word" + each).collect(Collectors.joining(" "));
    }

    private static DocumentCard card(String id, String licence) {
        return new DocumentCard(
                id,
                Compartment.PUBLISHED,
                "A review",
                "lcspr",
                "Local review",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                licence,
                "PDF",
                false,
                CardSubject.UNKNOWN,
                1);
    }
}
