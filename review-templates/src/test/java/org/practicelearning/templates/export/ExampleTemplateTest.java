package org.practicelearning.templates.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.template.ShippedTemplates;

class ExampleTemplateTest {
    @Test
    void everyExampleCanBeUsedAsItIs() {
        assertThat(ShippedTemplates.all()).allSatisfy(each -> {
            WordTemplateReport report = WordTemplate.examine(ExampleTemplate.docx(each), each);
            assertThat(report.faults()).as(each.key()).isEmpty();
            assertThat(report.missingStyles()).isEmpty();
        });
    }

    @Test
    void asksForNoRealIdentity() {
        assertThat(ShippedTemplates.all()).allSatisfy(template -> {
            String text = Docx.of(ExampleTemplate.docx(template)).text();
            template.places()
                    .filter(each -> each.field().identity())
                    .forEach(each -> assertThat(text).doesNotContain("{{" + each.path() + "}}"));
        });
    }

    @Test
    void listsItsOwnHeadingsInTheContents() {
        byte[] example = ExampleTemplate.docx(Drafts.RAPID_REVIEW);

        assertThat(Docx.of(Docx.file(example, Drafts.RAPID_REVIEW, SampleReview.draft()))
                        .parts()
                        .get("word/document.xml"))
                .contains("PAGEREF");
    }
}
