package org.practicelearning.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the arrows of this module as docs/architecture.md draws them. */
class ArchitectureTest {
    private static final String HERE = "org.practicelearning.indexer";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HERE);

    @Test
    void luceneIsKnownToIndexAndSearchOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HERE + ".index..", HERE + ".search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .because("the embedded index will be joined by a distributed one; nothing else may know which it is")
                .check(CLASSES);
    }

    @Test
    void parsersAreKnownToExtractOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE + ".extract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..", "org.apache.poi..", "org.jsoup..")
                .because("hostile files are opened in the worker process alone, and only extract runs there")
                .check(CLASSES);
    }

    @Test
    void noEngineTypeStandsInAPublicSignature() {
        classes()
                .that()
                .arePublic()
                .should(keepEngineTypesOutOfPublicSignatures())
                .because("callers that see a Lucene or Tika type end up knowing the engine")
                .check(CLASSES);
    }

    @Test
    void extractKnowsNothingOfWhatBecomesOfAPage() {
        noneOf("extract").mayUse("passage", "describe", "index", "search");
    }

    @Test
    void passageKnowsOnlyPages() {
        noneOf("passage").mayUse("describe", "index", "search", "access");
    }

    @Test
    void indexNeverReachesBackToExtractNorAheadToSearch() {
        noneOf("index").mayUse("extract", "search");
    }

    @Test
    void searchNeverReachesBackToExtract() {
        noneOf("search").mayUse("extract", "describe");
    }

    @Test
    void accessKnowsNobody() {
        noneOf("access").mayUse("extract", "passage", "describe", "likeness", "index", "search");
    }

    @Test
    void taxonomyKnowsNobody() {
        noneOf("taxonomy").mayUse("extract", "passage", "describe", "likeness", "index", "search", "access", "tag");
    }

    @Test
    void tagKnowsWordsAndNotWhereTheyAreKept() {
        noneOf("tag").mayUse("extract", "index", "search", "access", "likeness");
    }

    @Test
    void packagesFormNoCircles() {
        slices().matching(HERE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("two rooms that need each other are one room")
                .check(CLASSES);
    }

    @Test
    void indexerKnowsNothingOfTemplatesOrTheWeb() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.practicelearning.templates..", "org.practicelearning.web..")
                .because("the indexer serves both; it must build and be tested without them")
                .check(CLASSES);
    }

    private record Room(String name) {
        void mayUse(String... others) {
            String[] packages = Arrays.stream(others)
                    .map(other -> HERE + "." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(HERE + "." + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages)
                    .because("a document walks extract, passage, index, search, and never backwards")
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    /** Reads "none of room X may use Y". */
    private static Room noneOf(String name) {
        return new Room(name);
    }

    private static ArchCondition<JavaClass> keepEngineTypesOutOfPublicSignatures() {
        return new ArchCondition<>("keep Lucene, Tika, PDFBox and POI out of public signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                                || unit.getModifiers().contains(JavaModifier.PROTECTED))
                        .filter(ArchitectureTest::namesAnEngine)
                        .forEach(unit -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " names a type of an engine")));
            }
        };
    }

    private static boolean namesAnEngine(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                        unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                .map(JavaClass::getPackageName)
                .anyMatch(name -> name.matches("org\\.apache\\.(lucene|tika|pdfbox|poi)(\\..*)?"));
    }
}
