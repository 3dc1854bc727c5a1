package org.practicelearning.indexer.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.passage.PassageSplitter;

/** Tests for {@link Describer}. */
class DescriberTest {
    private static final Block TITLE =
            Block.of(BlockKind.HEADING, 1, "Child BX41: Local Child Safeguarding Practice Review");

    private static Map<DescribedField, Proposal> proposals(Map<String, String> properties, List<Block> blocks) {
        PageContent page = new PageContent(1, "i", blocks, TextSource.TEXT, null);
        DocumentContent content = new DocumentContent("application/pdf", Paging.PAGES, List.of(page), properties);
        return new Describer()
                .propose("scan_0012.pdf", content, new PassageSplitter().split("d", content)).stream()
                        .collect(Collectors.toMap(Proposal::field, Function.identity()));
    }

    private static Map<DescribedField, Proposal> review(String... paragraphs) {
        List<Block> blocks = new ArrayList<>(List.of(TITLE, Block.of(BlockKind.HEADING, 2, "1 Why this review")));
        Arrays.stream(paragraphs)
                .map(each -> Block.of(BlockKind.PARAGRAPH, 0, each))
                .forEach(blocks::add);
        return proposals(Map.of(), blocks);
    }

    private static Optional<String> value(Map<DescribedField, Proposal> proposals, DescribedField field) {
        return Optional.ofNullable(proposals.get(field)).map(Proposal::value);
    }

    @Test
    void readsTheFaceOfAReview() {
        Map<DescribedField, Proposal> found = proposals(
                Map.of("title", "Microsoft Word - LCSPR final v7.doc"),
                List.of(
                        Block.of(BlockKind.PARAGRAPH, 0, "Merrowdale and Coast Safeguarding Children Partnership"),
                        TITLE,
                        Block.of(BlockKind.PARAGRAPH, 0, "Published: 3rd June 2024\nReview date: June 2027")));
        assertThat(value(found, DescribedField.TITLE)).contains("Child BX41: Local Child Safeguarding Practice Review");
        assertThat(value(found, DescribedField.TYPE)).contains("lcspr");
        assertThat(value(found, DescribedField.PUBLISHER))
                .contains("Merrowdale and Coast Safeguarding Children Partnership");
        assertThat(value(found, DescribedField.PARTNERSHIP)).contains("Merrowdale and Coast");
        assertThat(value(found, DescribedField.PUBLISHED)).contains("2024-06-03");
        assertThat(value(found, DescribedField.PSEUDONYM)).contains("Child BX41");
    }

    @Test
    void declaredTitleThatIsPrintedGoesFirst() {
        Map<DescribedField, Proposal> found = proposals(
                Map.of("title", "Seven minutes on fathers"),
                List.of(
                        Block.of(BlockKind.HEADING, 1, "Seven minutes"),
                        Block.of(BlockKind.HEADING, 1, "on fathers"),
                        Block.of(BlockKind.PARAGRAPH, 0, "Read this with your team.")));
        assertThat(value(found, DescribedField.TITLE)).contains("Seven minutes on fathers");
        assertThat(value(found, DescribedField.TYPE)).contains("briefing");
    }

    @Test
    void everyProposalHasItsSentence() {
        Map<DescribedField, Proposal> found =
                review("In March 2022 BX41, a boy of four, was burned by hot oil at home.");
        assertThat(found.get(DescribedField.INCIDENT)).satisfies(proposal -> {
            assertThat(proposal.value()).isEqualTo("2022-03");
            assertThat(proposal.sentence()).startsWith("In March 2022 BX41");
            assertThat(proposal.pageLabel()).isEqualTo("i");
            assertThat(proposal.passageId()).isNotNull();
        });
        assertThat(value(found, DescribedField.AGES)).contains("1 to 5");
        assertThat(value(found, DescribedField.SEXES)).contains("male");
    }

    @Test
    void agesAreReadInAllTheirForms() {
        assertThat(value(review("BX41 was a baby aged 17 weeks."), DescribedField.AGES))
                .contains("under 1");
        assertThat(value(review("A 10-month-old girl was hurt."), DescribedField.AGES))
                .contains("under 1");
        assertThat(value(review("He was a boy of seventeen."), DescribedField.AGES))
                .contains("16 to 17");
        assertThat(value(review("BX41 was in Year 9 when he went missing."), DescribedField.AGES))
                .contains("11 to 15");
    }

    @Test
    void theAgeOfAMotherIsNotTheChilds() {
        Map<DescribedField, Proposal> found =
                review("The mother was seventeen when BX41 was born. BX41 was six months old when she died.");
        assertThat(value(found, DescribedField.AGES)).contains("under 1");
    }

    @Test
    void ethnicityOfTheChildIsStated() {
        Map<DescribedField, Proposal> found =
                review("BX41 died in May 2020, aged 8.", "BX41 was of Black Caribbean and White British heritage.");
        assertThat(value(found, DescribedField.ETHNICITY)).contains("stated");
    }

    @Test
    void ethnicityThatAgenciesDidNotRecordIsNotStated() {
        Map<DescribedField, Proposal> found =
                review("BX41 died in May 2020, aged 8.", "The child's ethnicity was not recorded by any agency.");
        assertThat(value(found, DescribedField.ETHNICITY)).contains("not stated");
        assertThat(found.values()).extracting(Proposal::sentence).anyMatch(each -> each.contains("not recorded"));
    }

    @Test
    void aBriefingIsNotAboutAChild() {
        Map<DescribedField, Proposal> found = proposals(
                Map.of(),
                List.of(
                        Block.of(BlockKind.HEADING, 1, "7-minute briefing: safer sleep"),
                        Block.of(BlockKind.PARAGRAPH, 0, "A baby girl of three months died in June 2021.")));
        assertThat(found)
                .containsKey(DescribedField.TYPE)
                .doesNotContainKeys(DescribedField.AGES, DescribedField.SEXES);
    }

    @Test
    void noEvidenceGivesNoProposal() {
        Map<DescribedField, Proposal> found = proposals(
                Map.of("created", "2021-05-01"), List.of(Block.of(BlockKind.PARAGRAPH, 0, "Some lines of text.")));
        assertThat(found).doesNotContainKeys(DescribedField.PUBLISHED, DescribedField.PUBLISHER, DescribedField.TYPE);
    }
}
