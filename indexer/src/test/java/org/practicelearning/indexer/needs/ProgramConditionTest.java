package org.practicelearning.indexer.needs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.support.AnnotationSupport;

class ProgramConditionTest {
    @ParameterizedTest
    @ValueSource(classes = {NeedsTesseract.class, NeedsChromium.class, NeedsLibreOffice.class})
    void everyAnnotationCarriesTheTagOfItsProgram(Class<?> annotation) {
        Program program = AnnotationSupport.findAnnotation(annotation, Needs.class)
                .orElseThrow()
                .value();

        assertThat(annotation.getAnnotation(Tag.class).value()).isEqualTo(program.group());
    }

    @Test
    @NeedsTesseract
    void testsOfAGroupRunOnlyWhereTheirProgramIs() {
        assertThat(Program.TESSERACT.path()).isExecutable();
    }
}
