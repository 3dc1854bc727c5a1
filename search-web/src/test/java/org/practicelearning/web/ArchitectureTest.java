package org.practicelearning.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the arrows of this module, and the rules of the whole house, as docs/architecture.md draws them. */
class ArchitectureTest {
    private static final String HERE = "org.practicelearning.web";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // Indexer's tests are a jar on the class path when the whole build runs.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.practicelearning");

    @Test
    void nobodyDependsOnTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HERE + "..")
                .because("the web wires the others together; an arrow back would make one knot of three modules")
                .check(HOUSE);
    }

    @Test
    void onlyTheProgramItselfKnowsTheCompositionRoot() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HERE + ".app..")
                .because("a feature gets what it needs handed to it")
                .check(HOUSE);
    }

    @Test
    void enginesStayBehindTheIndexer() {
        noClasses()
                .that()
                .resideInAPackage(HERE + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.lucene..", "org.apache.tika..", "org.apache.pdfbox..", "org.apache.poi..")
                .because("the web must not care which engine searches, nor ever open a file in its own process")
                .check(HOUSE);
    }

    @Test
    void nobodyAsksTheMachineForFonts() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.awt\\.(Font|FontMetrics|GraphicsEnvironment|font\\..*)")
                .because("a small server has no fonts and no fontconfig, and Java's desktop fails without them")
                .check(HOUSE);
    }

    @Test
    void sqlIsSpokenOnlyInClassesNamedForIt() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Jdbi")
                .and()
                .haveSimpleNameNotStartingWith("H2")
                .and(DescribedPredicate.not(DescribedPredicate.describe(
                        "are nested in such a class", type -> type.getName().matches(".*\\.(Jdbi|H2)\\w*\\$.*"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.jdbi.v3.core.statement..",
                        "org.h2..",
                        "com.zaxxer..",
                        "org.flywaydb..")
                .because("whoever changes a table must be able to find every statement that touches it")
                .check(HOUSE);
    }

    @Test
    void featuresFormNoCircles() {
        slices().matching(HERE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("two features that need each other are one feature")
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineAndTheWorkerPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HERE + ".app..", "org.practicelearning.indexer.extract.worker..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because(
                        "what is printed is a contract of the command line, and how a worker answers; all else goes to the log")
                .check(HOUSE);
    }

    @Test
    void timeIsHandedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HERE + ".app..", "org.practicelearning.indexer.evaluate..")
                .should()
                .callMethodWhere(asksTheSystemForTheTime())
                .because("a test must be able to say what time it is; only the command line and measurements ask")
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsForAndTakesNoNulls() {
        Stream<JavaPackage> packages =
                HOUSE.stream().map(type -> type.getPackage()).distinct();

        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as("package-info of " + each.getName() + " says @NullMarked")
                        .isTrue());
    }

    private static DescribedPredicate<JavaCall<?>> asksTheSystemForTheTime() {
        Set<String> clocks = Set.of("system", "systemUTC", "systemDefaultZone");
        return DescribedPredicate.describe("asks the system for the time", (JavaAccess<?> call) -> {
                    String owner = call.getTargetOwner().getName();
                    boolean now = call.getName().equals("now") && owner.startsWith("java.time.");
                    boolean clock = clocks.contains(call.getName())
                            && (owner.equals("java.time.Clock") || owner.equals("java.time.InstantSource"));
                    return now
                            || clock
                            || (call.getName().equals("currentTimeMillis") && owner.equals("java.lang.System"));
                })
                .forSubtype();
    }
}
