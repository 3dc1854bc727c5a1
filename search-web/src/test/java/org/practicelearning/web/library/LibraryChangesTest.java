package org.practicelearning.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicelearning.web.library.Additions.aDocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.web.catalogue.Description;
import org.practicelearning.web.catalogue.DocumentRecord;

/** Tests for {@link LibraryChanges} with {@link Library} and {@link IndexKeeper}. */
class LibraryChangesTest {
    private static final Reader OPERATOR = Reader.localOperator();
    private static final Compartment HELD = Compartment.heldBy("operator");

    @TempDir
    private Path folder;

    private Library library;

    @BeforeEach
    void open() {
        library = Library.open(new DataFolder(folder.resolve("data")), InstantSource.system());
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void reopen() {
        library.close();
        open();
    }

    private List<String> found(Reader reader, String words) {
        return new LuceneLibrarySearch(library.indexes(), InstantSource.system())
                .search(reader, SearchRequest.of(words)).documents().stream()
                        .map(each -> each.card().title())
                        .toList();
    }

    private DocumentRecord record(String id) {
        return library.catalogue().find(OPERATOR, id).orElseThrow();
    }

    @Test
    void whatEntersIsFound() {
        aDocument(library)
                .titled("Child A")
                .saying("Missed dental appointments were not followed up.")
                .enter();
        assertThat(found(OPERATOR, "dental")).containsExactly("Child A");
    }

    @Test
    void aChangedTitleIsShownAtOnceAndStaysAfterARestart() {
        String id = aDocument(library)
                .titled("Old")
                .saying("Missed dental appointments.")
                .enter();
        EditOutcome outcome = library.changes().describe(OPERATOR, id, 0, Description.titled("New"));
        assertThat(outcome).isInstanceOf(EditOutcome.Saved.class);
        assertThat(found(OPERATOR, "dental")).containsExactly("New");
        reopen();
        assertThat(found(OPERATOR, "dental")).containsExactly("New");
    }

    @Test
    void theSecondOfTwoEditsOfTheSameStateIsRefused() {
        String id = aDocument(library).enter();
        library.changes().describe(OPERATOR, id, 0, Description.titled("First"));
        assertThat(library.changes().describe(OPERATOR, id, 0, Description.titled("Second")))
                .isInstanceOf(EditOutcome.ChangedMeanwhile.class);
        assertThat(record(id).description().title()).isEqualTo("First");
    }

    @Test
    void confirmingADescriptionAnswersItsProposals() {
        String id = aDocument(library).withProposedTitle("Child B").enter();
        assertThat(library.catalogue().proposals(id)).hasSize(1);
        library.changes().describe(OPERATOR, id, 0, Description.titled("Child B"));
        assertThat(library.catalogue().proposals(id)).isEmpty();
        assertThat(record(id).confirmed()).isTrue();
    }

    @Test
    void aMoveToAnotherClassLeavesNothingBehind() throws IOException {
        String id = aDocument(library)
                .titled("Child C")
                .saying("Quarlington clinic closed the case.")
                .enter();
        aDocument(library)
                .titled("Child D")
                .saying("Another document stays where it is.")
                .enter();
        library.changes().move(OPERATOR, id, 0, HELD);
        assertThat(found(Reader.anyone(), "Quarlington")).isEmpty();
        assertThat(found(OPERATOR, "Quarlington")).containsExactly("Child C");
        assertThat(filesHolding("quarlington", "published")).isEmpty();
        reopen();
        assertThat(found(Reader.anyone(), "Quarlington")).isEmpty();
        assertThat(found(OPERATOR, "Quarlington")).containsExactly("Child C");
    }

    @Test
    void detailsAndAccessClassChangeTogether() {
        String id = aDocument(library)
                .titled("Old")
                .withProposedTitle("Child H")
                .saying("Quarlington clinic closed the case.")
                .enter();
        library.changes().describeAndMove(OPERATOR, id, 0, Description.titled("New"), HELD);
        assertThat(record(id).compartment()).isEqualTo(HELD);
        assertThat(record(id).rowVersion()).isEqualTo(1);
        assertThat(library.catalogue().proposals(id)).isEmpty();
        assertThat(found(OPERATOR, "Quarlington")).containsExactly("New");
        assertThat(found(Reader.anyone(), "Quarlington")).isEmpty();
    }

    @Test
    void detailsStayAsTheyWereWhenTheDocumentCannotBeMoved() throws IOException {
        String id = aDocument(library)
                .titled("Old")
                .saying("Quarlington clinic closed the case.")
                .enter();
        Files.writeString(library.data().compartment(HELD), "in the way");
        assertThatThrownBy(() -> library.changes().describeAndMove(OPERATOR, id, 0, Description.titled("New"), HELD))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(record(id).description().title()).isEqualTo("Old");
        assertThat(found(Reader.anyone(), "Quarlington")).containsExactly("Old");
    }

    @Test
    void aRemovedDocumentIsGoneFromEveryFile() throws IOException {
        String id = aDocument(library)
                .titled("Child E")
                .saying("Quarlington clinic closed the case.")
                .enter();
        aDocument(library)
                .titled("Child F")
                .saying("Another document stays where it is.")
                .enter();
        library.changes().remove(OPERATOR, id);
        assertThat(library.catalogue().find(OPERATOR, id)).isEmpty();
        assertThat(found(OPERATOR, "Quarlington")).isEmpty();
        assertThat(filesHolding("quarlington", "")).isEmpty();
    }

    @Test
    void nobodyChangesWhatTheyMayNotOpen() {
        String id = aDocument(library).in(HELD).enter();
        assertThat(library.changes().describe(Reader.anyone(), id, 0, Description.titled("Mine")))
                .isInstanceOf(EditOutcome.NotFound.class);
        assertThat(library.changes().move(Reader.anyone(), id, 0, Compartment.PUBLISHED))
                .isInstanceOf(EditOutcome.NotFound.class);
        assertThat(library.changes().remove(Reader.anyone(), id)).isInstanceOf(EditOutcome.NotFound.class);
        assertThat(record(id).compartment()).isEqualTo(HELD);
    }

    @Test
    void aLostIndexIsBuiltAgainAtTheNextStart() throws IOException {
        aDocument(library)
                .titled("Child G")
                .saying("Missed dental appointments.")
                .enter();
        library.close();
        deleteAll(folder.resolve("data/index"));
        open();
        assertThat(library.mended()).containsEntry("published", IndexKeeper.Mended.REBUILT);
        assertThat(found(OPERATOR, "dental")).containsExactly("Child G");
    }

    @Test
    void aNewVersionIsSearchedAndTheOldOneStaysReadable() {
        String id = aDocument(library)
                .saying("The first edition speaks of early help.")
                .enter();
        String old = record(id).currentVersion();
        aDocument(library)
                .withId(id)
                .saying("The second edition speaks of Family Help.")
                .enter();
        assertThat(found(OPERATOR, "\"first edition\"")).isEmpty();
        assertThat(found(OPERATOR, "\"second edition\"")).hasSize(1);
        assertThat(library.catalogue().versions(id))
                .extracting(each -> each.number())
                .containsExactly(2, 1);
        assertThat(library.texts().find(Compartment.PUBLISHED, id, old)).isPresent();
        assertThat(library.originals().place(Compartment.PUBLISHED, old)).exists();
    }

    private List<Path> filesHolding(String word, String under) throws IOException {
        byte[] plain = word.getBytes(StandardCharsets.UTF_8);
        List<Path> roots = under.isEmpty()
                ? List.of(library.data().compartments(), library.data().index())
                : List.of(
                        library.data().compartments().resolve(under),
                        library.data().index().resolve(under));
        List<Path> holding = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path each : files.filter(Files::isRegularFile).toList()) {
                    String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
                    if (bytes.toLowerCase(Locale.ROOT).contains(new String(plain, StandardCharsets.ISO_8859_1))) {
                        holding.add(each);
                    }
                }
            }
        }
        return holding;
    }

    private static void deleteAll(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
