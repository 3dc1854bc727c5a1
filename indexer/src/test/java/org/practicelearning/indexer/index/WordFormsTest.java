package org.practicelearning.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour color colours colors",
                "behaviour behavior behaviours",
                "organise organize organised organizing organisation organizations",
                "recognise recognized recognising",
                "analyse analyze analysed analyzing",
                "paediatric pediatric",
                "paediatrician pediatricians",
                "counselling counseling",
                "counsellor counselor counsellors",
                "travelled traveled travelling",
                "foetus fetus",
                "haemorrhage hemorrhage",
                "anaesthetic anesthetic",
                "centre center centres",
                "programme program programmes",
                "practice practise practised practicing practising",
                "licence license licensed",
                "defence defense",
                "judgement judgment",
                "enquiry inquiry enquiries",
                "grey gray",
                "neglect neglected neglecting neglects",
                "child children child's children\u2019s CHILD",
                "person people",
                "woman women",
                "injury injuries",
                "injured injuring injure",
                "agency agencies",
                "crisis crises",
                "midwife midwives midwife's",
                "na\u00EFve naive",
                "\uFB01nding finding \uFB01ndings",
                "don't don\u2019t dont",
                "D.A. DA da",
                "cafe\u0301 caf\u00E9 cafe",
                "safe\u00ADguarding safeguarding"
            })
    void givesVariantsOneStem(String variants) {
        assertThat(Arrays.stream(variants.split(" "))
                        .map(each -> WordForms.of(each).stem()))
                .as(variants)
                .containsOnly(WordForms.of(variants.split(" ")[0]).stem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "police policy",
                "organ organise",
                "universe university",
                "severe several",
                "emerging emergency",
                "author authority",
                "experience experiment",
                "related relatives",
                "import important",
                "prize prise",
                "live life",
                "general generous",
                "hour or",
                "size seize",
                "promise prom"
            })
    void keepsOtherWordsApart(String pair) {
        String[] words = pair.split(" ");

        assertThat(WordForms.of(words[0]).stem())
                .isNotEqualTo(WordForms.of(words[1]).stem());
    }

    @Test
    void keepsNumbersAndReferencesAsTheyAre() {
        assertThat(WordForms.of("4.12").stem()).isEqualTo("4.12");
        assertThat(WordForms.of("LH24s").stem()).isEqualTo("lh24s");
    }

    @Test
    void keepsThePlainFormForAnExactSearch() {
        assertThat(WordForms.of("Organisations\u2019").plain()).isEqualTo("organisations");
        assertThat(WordForms.of("child's").plain()).isEqualTo("child");
    }
}
