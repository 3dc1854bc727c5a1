package org.practicelearning.indexer.needs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Leaves a test out, with the reason, where a program is missing. Use {@link NeedsTesseract}, {@link NeedsChromium} or
 * {@link NeedsLibreOffice}, which also carry the group's tag.
 */
@Target({ElementType.ANNOTATION_TYPE, ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProgramCondition.class)
public @interface Needs {
    /** The program without which the test would tell nothing. */
    Program value();
}
