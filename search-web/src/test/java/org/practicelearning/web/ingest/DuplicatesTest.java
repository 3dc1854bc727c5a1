package org.practicelearning.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.catalogue.DocumentLink;
import org.practicelearning.web.catalogue.DocumentLink.Kind;
import org.practicelearning.web.ingest.Ingesting.Rows;

/** How copies, versions and extracts are recognised, and for whom. */
class DuplicatesTest {
    private static final Reader ANN = Ingesting.person("ann");
    private static final Reader BEN = Ingesting.person("ben");

    @TempDir
    private Path root;

    private Ingesting ingesting;

    @BeforeEach
    void open() {
        ingesting = new Ingesting(root)
                .withReaders(id -> id.equals("operator") ? Reader.localOperator() : Ingesting.person(id));
    }

    @AfterEach
    void close() {
        ingesting.close();
    }

    @Test
    void holdsAnIdenticalFileOnceAndSaysAsWhat() {
        ingesting.write("report.txt", "Child A: a review\n\nMissed dental appointments.");
        ingesting.ingest();
        ingesting.write("report copy.txt", "Child A: a review\n\nMissed dental appointments.");
        Rows rows = ingesting.ingest();
        assertThat(rows.state("report copy.txt")).isEqualTo(ItemState.HELD);
        assertThat(rows.remark("report copy.txt"))
                .startsWith("The same file is in the library already as “")
                .contains(ingesting.documents().getFirst().description().title());
        assertThat(rows.documentId("report copy.txt")).isEqualTo(rows.documentId("report.txt"));
        assertThat(ingesting.extractions()).isEqualTo(1);
    }

    @Test
    void holdsIdenticalFilesOfOneRunOnce() {
        for (int i = 0; i < 20; i++) {
            ingesting.write("copy-" + i + ".txt", "The same words in each of them.");
        }
        Rows rows = ingesting.ingest();
        assertThat(rows.states())
                .containsOnlyOnce(ItemState.DONE)
                .contains(ItemState.HELD)
                .hasSize(20);
        assertThat(ingesting.documents()).hasSize(1);
        assertThat(ingesting.extractions()).isEqualTo(1);
    }

    @Test
    void saysNothingOfACopyThatItsAdderMayNotOpen() {
        Rows first = ingesting.upload(ANN, "a.txt", "A restricted report.", AccessClass.RESTRICTED, null);
        Rows second = ingesting.upload(BEN, "b.txt", "A restricted report.", AccessClass.RESTRICTED, null);
        assertThat(second.state("b.txt")).isEqualTo(ItemState.DONE);
        assertThat(second.remark("b.txt")).isEmpty();
        assertThat(second.documentId("b.txt")).isNotEqualTo(first.documentId("a.txt"));
        String hash = ingesting.document(second.documentId("b.txt")).currentVersion();
        assertThat(ingesting.library().originals().place(Compartment.heldBy("ann"), hash))
                .exists();
        assertThat(ingesting.library().originals().place(Compartment.heldBy("ben"), hash))
                .exists();
        assertThat(ingesting.found(BEN, "restricted")).hasSize(1);
    }

    @Test
    void saysNothingOfACopyThatEntersInTheSameMoment() {
        ingesting.write("a.txt", "A restricted report.");
        List<Path> file = List.of(ingesting.file("a.txt"));
        IngestRun ann = ingesting.service().submit(new Submission(file, WayIn.FOLDER, Optional.empty(), ANN, null));
        IngestRun ben = ingesting.service().submit(new Submission(file, WayIn.FOLDER, Optional.empty(), BEN, null));
        assertThat(ingesting.finish(ann).state("a.txt")).isEqualTo(ItemState.DONE);
        assertThat(ingesting.finish(ben).state("a.txt")).isEqualTo(ItemState.DONE);
        assertThat(ingesting.documents()).hasSize(2);
    }

    @Test
    void linksNearlyTheSameTextAndAnExtract() {
        String report = Ingesting.prose(900, "report");
        ingesting.write("report.txt", "Report\n\n" + report);
        ingesting.write("reissue.txt", "Reissue\n\n" + report.replace(Ingesting.word("report", 400), "redacted"));
        ingesting.write("summary.txt", "Summary\n\n" + report.substring(0, report.length() / 4));
        ingesting.write("other.txt", "Other\n\n" + Ingesting.prose(900, "other"));
        Rows rows = ingesting.ingest();
        assertThat(links(Reader.localOperator(), rows.documentId("report.txt")))
                .containsExactlyInAnyOrder(
                        rows.documentId("reissue.txt") + " " + Kind.NEAR_DUPLICATE,
                        rows.documentId("summary.txt") + " " + Kind.HAS_EXTRACT);
        assertThat(links(Reader.localOperator(), rows.documentId("summary.txt")))
                .contains(rows.documentId("report.txt") + " " + Kind.EXTRACT_OF);
        assertThat(links(Reader.localOperator(), rows.documentId("other.txt"))).isEmpty();
    }

    @Test
    void linksNothingThatItsAdderMayNotOpen() {
        String report = Ingesting.prose(600, "report");
        ingesting.upload(ANN, "a.txt", report, AccessClass.RESTRICTED, null);
        Rows second = ingesting.upload(BEN, "b.txt", report + "More.", AccessClass.PUBLISHED, null);
        assertThat(links(Reader.localOperator(), second.documentId("b.txt"))).isEmpty();
    }

    @Test
    void linksAnewWhatANewVersionIsLike() {
        String one = Ingesting.prose(600, "one");
        String other = Ingesting.prose(600, "other");
        ingesting.write("one.txt", one);
        ingesting.write("other.txt", other);
        ingesting.write("changing.txt", one + "More.");
        ingesting.ingest();
        ingesting.write("changing.txt", other + "More.");
        Rows rows = ingesting.ingest();
        assertThat(links(Reader.localOperator(), rows.documentId("changing.txt")))
                .containsExactly(rows.documentId("other.txt") + " " + Kind.NEAR_DUPLICATE);
    }

    @Test
    void replacesADocumentByAnUpload() {
        String id = ingesting
                .upload(ANN, "a.txt", "The first edition.", AccessClass.RESTRICTED, null)
                .documentId("a.txt");
        Rows second = ingesting.upload(ANN, "a2.txt", "The second edition.", AccessClass.RESTRICTED, id);
        assertThat(second.documentId("a2.txt")).isEqualTo(id);
        assertThat(ingesting.found(ANN, "second")).hasSize(1);
        assertThat(ingesting.found(ANN, "first")).isEmpty();
    }

    @Test
    void doesNotReplaceADocumentThatTheAdderMayNotOpen() {
        String id = ingesting
                .upload(ANN, "a.txt", "The first edition.", AccessClass.RESTRICTED, null)
                .documentId("a.txt");
        Rows second = ingesting.upload(BEN, "b.txt", "The second edition.", AccessClass.RESTRICTED, id);
        assertThat(second.documentId("b.txt")).isNotEqualTo(id);
        assertThat(ingesting.found(ANN, "first")).hasSize(1);
    }

    private List<String> links(Reader reader, String id) {
        return ingesting.library().catalogue().links(reader, id).stream()
                .map((DocumentLink link) -> link.otherId() + " " + link.kind())
                .toList();
    }
}
