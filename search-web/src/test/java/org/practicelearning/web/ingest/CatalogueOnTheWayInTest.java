package org.practicelearning.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.web.catalogue.Description;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.ingest.Ingesting.Rows;

/** The {@code catalogue.csv} of a folder that is taken in. */
class CatalogueOnTheWayInTest {
    private static final String TEXT = "Missed dental appointments were not followed up.";

    @TempDir
    private Path root;

    private Ingesting ingesting;

    @BeforeEach
    void open() {
        ingesting = new Ingesting(root);
        ingesting.write("a.txt", TEXT);
    }

    @AfterEach
    void close() {
        ingesting.close();
    }

    private void catalogue(String... lines) {
        ingesting.write("catalogue.csv", String.join("\n", lines));
    }

    private DocumentRecord only() {
        assertThat(ingesting.documents()).hasSize(1);
        return ingesting.documents().getFirst();
    }

    @Test
    void describesAndPlacesTheFile() {
        catalogue(
                "file,title,type,publisher,published,access,licence",
                "a.txt,\"Child A, a review\",lcspr,Northborough SCP,2024-05-02,published,open");
        Rows rows = ingesting.ingest();
        assertThat(rows.state("a.txt")).isEqualTo(ItemState.DONE);
        assertThat(rows.remark("catalogue.csv")).isEqualTo("Used as the catalogue of this folder.");
        assertThat(only().compartment()).isEqualTo(Compartment.PUBLISHED);
        assertThat(only().confirmed()).isTrue();
        assertThat(only().description().title()).isEqualTo("Child A, a review");
        assertThat(only().description().published()).isEqualTo(LocalDate.of(2024, 5, 2));
        assertThat(ingesting.found(Reader.anyone(), "dental")).containsExactly("Child A, a review");
    }

    @Test
    void holdsAFileWithoutAnAccessClassAsRestricted() {
        ingesting.ingest();
        assertThat(only().compartment()).isEqualTo(Compartment.heldBy("operator"));
        assertThat(ingesting.found(Reader.anyone(), "dental")).isEmpty();
    }

    @Test
    void takesAnAccessClassItCannotReadForTheNarrowest() {
        catalogue("file,title,type,access", "a.txt,Child A,lcspr,publik");
        Rows rows = ingesting.ingest(AccessClass.PUBLISHED);
        assertThat(only().compartment()).isEqualTo(Compartment.heldBy("operator"));
        assertThat(rows.state("a.txt")).isEqualTo(ItemState.PARTLY);
        assertThat(rows.remark("a.txt")).contains("publik");
    }

    @Test
    void reportsRowsAndColumnsItCannotUse() {
        catalogue(
                "file,title,colour",
                "a.txt,Child A,red",
                ",Nothing,blue",
                "missing.txt,Gone,green",
                "../outside.txt,Outside,green",
                "a.txt,Child B,red");
        Rows rows = ingesting.ingest();
        assertThat(rows.state("catalogue.csv")).isEqualTo(ItemState.PARTLY);
        assertThat(rows.remark("catalogue.csv"))
                .contains("Column “colour”")
                .contains("Line 3 names no file")
                .contains("Line 4 names “missing.txt”, which is not in this folder")
                .contains("Line 5 names “../outside.txt”, which is not in this folder")
                .contains("Line 6 names “a.txt” a second time");
        assertThat(only().description().title()).isEqualTo("Child B");
    }

    @Test
    void reportsValuesItCannotRead() {
        catalogue(
                "file,title,type,published,incident,ages,sexes,ethnicity,licence,got,source",
                "a.txt," + "x".repeat(1200) + ",novel,soon,sometime,ancient,both,yes,mine,never," + "s".repeat(3000));
        Rows rows = ingesting.ingest();
        assertThat(rows.state("a.txt")).isEqualTo(ItemState.PARTLY);
        assertThat(rows.remark("a.txt"))
                .contains("novel", "soon", "sometime", "ancient", "both", "yes", "mine", "never")
                .contains("title is 1200 letters long")
                .contains("source is 3000 letters long");
        assertThat(only().description().title()).hasSizeLessThan(100);
        assertThat(only().description().licence()).isEqualTo("unknown");
    }

    @Test
    void understandsWhatExcelOnWindowsWrites() {
        ingesting.write(
                "catalogue.csv",
                "file;title;type\r\na.txt;Zoë’s review;lcspr\r\n".getBytes(Charset.forName("windows-1252")));
        assertThat(ingesting.ingest().state("catalogue.csv")).isEqualTo(ItemState.DONE);
        assertThat(only().description().title()).isEqualTo("Zoë’s review");
    }

    @Test
    void understandsAByteOrderMarkAndWindowsPaths() {
        ingesting.write("sub/b.txt", "Another text.");
        ingesting.write("catalogue.csv", "\uFEFFfile,title,type\r\nsub\\b.txt,Child B,scr\r\n");
        assertThat(ingesting.ingest().state("catalogue.csv")).isEqualTo(ItemState.DONE);
        assertThat(ingesting.titled("Child B").description().type()).isEqualTo(DocumentType.SCR);
    }

    @Test
    void readsTheCatalogueNearestToTheFile() {
        catalogue("file,title,type", "sub/b.txt,From above,lcspr", "sub/c.txt,Also from above,lcspr");
        ingesting.write("sub/b.txt", "Text of b.");
        ingesting.write("sub/c.txt", "Text of c.");
        ingesting.write("sub/catalogue.csv", "file,title,type\nb.txt,From beside,lcspr\n");
        ingesting.ingest();
        assertThat(ingesting.titled("From beside")).isNotNull();
        assertThat(ingesting.titled("Also from above")).isNotNull();
    }

    @Test
    void findsTheRowsOfAFolderReachedByALink() throws IOException {
        catalogue("file,title,type", "a.txt,Child A,lcspr");
        Path link = Files.createSymbolicLink(root.resolve("link"), ingesting.files());
        ingesting.submit(new Submission(List.of(link), WayIn.FOLDER, Optional.empty(), Reader.localOperator(), null));
        assertThat(only().description().title()).isEqualTo("Child A");
    }

    @Test
    void changesTheDescriptionOfAnUnchangedFileWhenTheRowChanges() {
        catalogue("file,title,type,publisher", "a.txt,Child A,lcspr,Northborough");
        ingesting.ingest();
        catalogue("file,title,type", "a.txt,Child B,scr");
        Rows rows = ingesting.ingest();
        assertThat(rows.state("a.txt")).isEqualTo(ItemState.HELD);
        assertThat(rows.remark("a.txt")).contains("described now as the catalogue says");
        assertThat(only().description().title()).isEqualTo("Child B");
        assertThat(only().description().type()).isEqualTo(DocumentType.SCR);
        assertThat(only().description().publisher()).isEqualTo("Northborough");
        assertThat(ingesting.found("dental")).containsExactly("Child B");
        assertThat(ingesting.extractions()).isEqualTo(1);
        assertThat(ingesting.ingest().remark("a.txt")).isEqualTo("Not changed since last time.");
    }

    @Test
    void changesTheDescriptionWhenACatalogueComesLater() {
        ingesting.ingest();
        assertThat(only().confirmed()).isFalse();
        catalogue("file,title,type,access", "a.txt,Child A,lcspr,published");
        ingesting.ingest();
        assertThat(only().description().title()).isEqualTo("Child A");
        assertThat(only().confirmed()).isTrue();
        assertThat(only().compartment()).isEqualTo(Compartment.PUBLISHED);
        assertThat(ingesting.found(Reader.anyone(), "dental")).containsExactly("Child A");
        assertThat(ingesting.library().catalogue().proposals(only().id())).isEmpty();
    }

    @Test
    void changesNothingThatAPersonHasSaid() {
        catalogue("file,title,type", "a.txt,Child A,lcspr");
        ingesting.ingest();
        ingesting
                .library()
                .changes()
                .describe(Reader.localOperator(), only().id(), only().rowVersion(), Description.titled("As I say"));
        catalogue("file,title,type", "a.txt,Child B,scr");
        assertThat(ingesting.ingest().remark("a.txt")).contains("A person has described it");
        assertThat(only().description().title()).isEqualTo("As I say");
    }

    @Test
    void keepsTheCataloguesWordForANewVersion() {
        catalogue("file,title,type", "a.txt,Child A,lcspr");
        ingesting.ingest();
        ingesting.write("a.txt", "The text of the second edition.");
        ingesting.ingest();
        assertThat(only().description().title()).isEqualTo("Child A");
        assertThat(only().confirmed()).isTrue();
    }

    @Test
    void answersARowThatWasPutRight() {
        catalogue("file,title,type", "a.txt,Child A,novel");
        assertThat(ingesting.ingest().state("a.txt")).isEqualTo(ItemState.PARTLY);
        assertThat(ingesting.ledger().needingAttention(Reader.localOperator())).isEqualTo(1);
        catalogue("file,title,type", "a.txt,Child A,lcspr");
        assertThat(ingesting.ingest().state("a.txt")).isEqualTo(ItemState.HELD);
        assertThat(ingesting.ledger().needingAttention(Reader.localOperator())).isZero();
    }

    @Test
    void describesAnUnconfirmedDocumentByTheRowOfItsCopy() {
        ingesting.ingest();
        ingesting.write("copy/a-final.txt", TEXT);
        ingesting.write("copy/catalogue.csv", "file,title,type\na-final.txt,Child A,lcspr\n");
        assertThat(ingesting.ingest().state("a-final.txt")).isEqualTo(ItemState.HELD);
        assertThat(only().description().title()).isEqualTo("Child A");
    }

    @Test
    void keepsWhatTheCatalogueSaidWhenTheOriginalIsReadAgain() {
        catalogue("file,publisher,licence", "a.txt,Northborough,open");
        ingesting.ingest();
        ingesting.finish(
                ingesting.service().reread(Reader.localOperator(), only().id()).orElseThrow());
        assertThat(only().description().publisher()).isEqualTo("Northborough");
        assertThat(only().description().licence()).isEqualTo("open");
        assertThat(only().confirmed()).isFalse();
    }
}
