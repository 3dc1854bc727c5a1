package org.practicelearning.templates.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.guidance.Source;

class TemplateYamlTest {
    private static Template again(Template template) {
        return TemplateFile.read(TemplateYaml.of(template)).orFail(IllegalStateException::new);
    }

    @Test
    void whatItWritesIsReadAsTheSameTemplate() {
        assertThat(ShippedTemplates.all())
                .allSatisfy(each -> assertThat(again(each)).isEqualTo(each));
    }

    @Test
    void keepsSignsThatMeanSomethingInYaml() {
        String odd = "yes: \"no\" \\ - # {a}, [b] & *c\tü 👶";
        Field field = new Field(
                "kind",
                odd,
                FieldType.ONE,
                odd,
                Map.of("yes", odd),
                List.of(),
                Optional.of(ReviewState.FINAL),
                Optional.of(Meaning.WHY),
                false);
        Section section = new Section(
                "one", odd, odd, odd, new Source(odd, "2026", "", true), List.of(field), Optional.of("kind"));
        Template template = new Template("own", 3, odd, odd, odd, odd, List.of(section));

        assertThat(again(template)).isEqualTo(template);
    }
}
