package org.practicelearning.web.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.describe.DescribedField;
import org.practicelearning.indexer.describe.Proposal;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.likeness.TextSketch;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageSplitter;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.web.catalogue.Description;
import org.practicelearning.web.catalogue.DocumentVersion;

/** Documents for tests: one valid default, of which a test says what matters to it. */
public final class Additions {
    private final Library library;
    private String documentId = UUID.randomUUID().toString();
    private Compartment compartment = Compartment.PUBLISHED;
    private String title = "Child X: a review";
    private String[] paragraphs = {"The school nurse recorded three missed appointments."};
    private boolean confirmed = true;
    private List<Proposal> proposals = List.of();

    private Additions(Library library) {
        this.library = library;
    }

    /** A published document of one paragraph. */
    public static Additions aDocument(Library library) {
        return new Additions(library);
    }

    public Additions in(Compartment other) {
        compartment = other;
        return this;
    }

    public Additions withId(String id) {
        documentId = id;
        return this;
    }

    public Additions titled(String other) {
        title = other;
        return this;
    }

    public Additions saying(String... text) {
        paragraphs = text;
        return this;
    }

    public Additions withProposedTitle(String proposed) {
        confirmed = false;
        proposals =
                List.of(new Proposal(DescribedField.TITLE, proposed, proposed + " stands on the cover.", "1", null));
        return this;
    }

    /** Lays its original and text into the library and says what is to enter. */
    public Addition build() {
        try {
            Path file = Files.writeString(
                    Files.createTempFile(library.data().staging(), "made", ".txt"),
                    title + String.join("\n", paragraphs));
            Originals.Arrived arrived = library.originals().arrive(file, compartment);
            library.originals().keep(arrived, compartment);
            SplitDocument split = new PassageSplitter().split(documentId, content());
            library.texts().keep(compartment, documentId, arrived.sha256(), split);
            return new Addition(
                    documentId,
                    compartment,
                    Description.titled(title),
                    confirmed,
                    version(arrived, split),
                    split,
                    proposals,
                    List.of(),
                    "operator");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Enters it. */
    public String enter() {
        library.changes().add(List.of(build()), handle -> {});
        library.changes().commitIndexes();
        return documentId;
    }

    private DocumentContent content() {
        List<Block> blocks = Arrays.stream(paragraphs)
                .map(each -> Block.of(BlockKind.PARAGRAPH, 0, each))
                .toList();
        return new DocumentContent(
                "text/plain", Paging.NONE, List.of(new PageContent(1, null, blocks, TextSource.TEXT, null)), Map.of());
    }

    private static DocumentVersion version(Originals.Arrived arrived, SplitDocument split) {
        return new DocumentVersion(
                arrived.sha256(),
                1,
                "made.txt",
                "text/plain",
                arrived.bytes(),
                1,
                Paging.NONE,
                split.passages().size(),
                10,
                0,
                null,
                List.of(),
                TextSketch.of(split.passages().stream().map(Passage::text).toList()),
                Instant.EPOCH);
    }
}
