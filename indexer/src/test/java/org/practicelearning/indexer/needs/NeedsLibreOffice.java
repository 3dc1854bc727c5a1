package org.practicelearning.indexer.needs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test, or a class of tests, of the group "libreoffice": left out where LibreOffice is not installed. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("libreoffice")
@Needs(Program.LIBRE_OFFICE)
public @interface NeedsLibreOffice {}
