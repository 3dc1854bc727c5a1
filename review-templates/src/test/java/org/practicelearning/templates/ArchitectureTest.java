package org.practicelearning.templates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the arrows of this module as docs/architecture.md draws them. */
class ArchitectureTest {
    private static final String HERE = "org.practicelearning.templates";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HERE);

    private static void only(String room, String libraries, String why) {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries.split(" "))
                .because(why)
                .check(CLASSES);
    }

    @Test
    void templatesKnowNeitherWebNorDatabaseNorIndex() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        HERE + "..",
                        "java..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..",
                        "de.focus_shift.jollyday..",
                        "org.apache.poi..",
                        "org.apache.fontbox..",
                        "org.apache.pdfbox.io..",
                        "com.openhtmltopdf..")
                .because("drafts and their rules must hold whatever stores, shows or searches them")
                .check(CLASSES);
    }

    @Test
    void bankHolidaysAreAskedInOnePlace() {
        only("clock", "de.focus_shift..", "another calendar must be able to take its place");
    }

    @Test
    void officeFilesAreWrittenInOnePlace() {
        only(
                "export",
                "org.apache.poi.. org.w3c.. javax.xml.. org.apache.fontbox.. org.apache.pdfbox.. com.openhtmltopdf..",
                "a draft is the same value whatever it is printed on");
    }

    @Test
    void filesAreReadInOnePlace() {
        only("file", "com.fasterxml.jackson.dataformat..", "every file names the line and the field of what is wrong");
    }

    @Test
    void packagesFormNoCircles() {
        slices().matching(HERE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("two rooms that need each other are one room")
                .check(CLASSES);
    }
}
