package org.practicelearning.web.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.ShippedTemplates;

/** Two texts begun from one. */
class TwoTextsTest {
    private static final Section SECTION = ShippedTemplates.all().stream()
            .flatMap(each -> each.sections().stream())
            .filter(each -> keys(each, FieldType.LONG_TEXT).size() > 1
                    && keys(each, FieldType.TABLE).isEmpty())
            .findFirst()
            .orElseThrow();

    private static final String A = keys(SECTION, FieldType.LONG_TEXT).get(0);
    private static final String B = keys(SECTION, FieldType.LONG_TEXT).get(1);

    private static List<String> keys(Section section, FieldType type) {
        return section.fields().stream()
                .filter(each -> each.type() == type && !each.identity())
                .map(Field::key)
                .toList();
    }

    private static Map<String, Answer> answers(String a, String b) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put(A, Answer.of(a));
        answers.put(B, Answer.of(b));
        return answers;
    }

    private static SectionText text(long revision, String a, String b) {
        return new SectionText(revision, answers(a, b), false, "sam", Instant.EPOCH);
    }

    private static String both(String base, String theirs, String mine) {
        Map<String, Answer> chosen = TwoTexts.chosen(
                SECTION,
                Optional.of(text(1, base, "")),
                text(2, theirs, ""),
                answers(mine, ""),
                name -> name.equals("keep.a." + A) ? "both" : null);
        return chosen.get(A) instanceof Answer.Words(String text) ? text : "";
    }

    @Test
    void takesWhatOnlyOneOfThemChanged() {
        TwoTexts texts =
                TwoTexts.of(SECTION, Optional.of(text(1, "a", "b")), text(2, "a", "b theirs"), answers("a mine", "b"));

        assertThat(texts.together()).isEqualTo(answers("a mine", "b theirs"));
        assertThat(texts.takenOver()).extracting(Field::key).containsExactly(B);
        assertThat(texts.clashes()).isEmpty();
    }

    @Test
    void asksWhereBothChangedTheSame() {
        TwoTexts texts =
                TwoTexts.of(SECTION, Optional.of(text(1, "a", "b")), text(2, "theirs", "b"), answers("mine", "b"));

        assertThat(texts.clashes()).extracting(Field::key).containsExactly(A);
        assertThat(texts.together()).isEqualTo(answers("mine", "b"));
    }

    @Test
    void asksForEveryDifferenceWhereTheBeginningIsNotKnown() {
        TwoTexts texts = TwoTexts.of(SECTION, Optional.empty(), text(2, "a", "theirs"), answers("mine", "b"));

        assertThat(texts.clashes()).extracting(Field::key).containsExactly(A, B);
    }

    @Test
    void putsBothTogetherWithoutLosingAWord() {
        assertThat(both("One. Two.", "Zero. One. Two.", "One. Two. Three.")).isEqualTo("Zero. One. Two. Three.");
        assertThat(both("One. Two.", "One. Two. Three.", "Zero. One. Two.")).isEqualTo("Zero. One. Two. Three.");
        assertThat(both("One.", "Mended one.", "Changed one."))
                .contains("Mended one.")
                .contains("Changed one.");
        assertThat(both("a b c d e f", "A b c d E f", "a b C d e F")).isEqualTo("A b C d E F");
        assertThat(both("a b c", "a c", "a b c d")).isEqualTo("a c d");
        assertThat(both("", "Theirs", "Mine")).isEqualTo("Theirs\n\nMine");
        assertThat(both("One.", "One. Two.", "One. Two. Three.")).isEqualTo("One. Two. Three.");
    }
}
