package org.practicelearning.web.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.templates.check.ConfidentialityCheck;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.export.WordExport;
import org.practicelearning.templates.template.ReviewState;
import org.practicelearning.web.catalogue.Description;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.drafting.Publication.State;
import org.practicelearning.web.house.House;
import org.practicelearning.web.ingest.IngestItem;
import org.practicelearning.web.ingest.IngestRun;
import org.practicelearning.web.ingest.IngestService;
import org.practicelearning.web.ingest.JdbiLedger;
import org.practicelearning.web.ingest.LedgerFilter;
import org.practicelearning.web.ingest.Submission;
import org.practicelearning.web.ingest.WayIn;
import org.practicelearning.web.library.EditOutcome;
import org.practicelearning.web.library.LibraryChanges;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.retention.Retention;
import org.practicelearning.web.rights.Licence;

/** Takes what two people have agreed on into the library as a document like any other, and out again. Thread-safe. */
public final class Publishing {
    /** A report of forty pages is read in a few seconds; what takes longer is completed when somebody looks again. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Map<String, DocumentType> TYPES = Map.of(
            "lcspr-report", DocumentType.LCSPR,
            "rapid-review", DocumentType.RAPID_REVIEW,
            "multi-agency-audit", DocumentType.AUDIT,
            "yearly-report", DocumentType.ANNUAL_REPORT,
            "seven-minute-briefing", DocumentType.BRIEFING,
            "action-plan", DocumentType.TRACKER);

    private final Drafts drafts;
    private final Library library;
    private final Press press;
    private final InstantSource clock;

    /** How the partnership's documents look, and what its themes are called. */
    public record Press(House house, Coding coding, Supplier<String> partnership) {
        byte[] print(PublishedText text, LocalDate day) {
            PublishedText named =
                    new PublishedText(text.form(), new ThemeLabels(coding.edited()).in(text.form(), text.draft()));
            return named.word(
                    new WordExport(house.wordTemplates().of(text.form()).docx(), partnership.get()), day);
        }
    }

    /** The library's own doors. */
    public record Library(
            IngestService ingest,
            JdbiLedger ledger,
            JdbiCatalogue catalogue,
            LibraryChanges changes,
            Retention retention) {}

    public Publishing(Drafts drafts, Library library, Press press, InstantSource clock) {
        this.drafts = drafts;
        this.library = library;
        this.press = press;
        this.clock = clock;
    }

    JdbiPublications rows() {
        return drafts.publications();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    /** The file that would be published. */
    byte[] file(PublishedText text) {
        return press.print(text, today());
    }

    /** What in a text, its file and the file's hidden layers may tell who somebody is. */
    List<Finding> findings(StoredDraft draft, PublishedText text) {
        return Finding.of(
                draft,
                ConfidentialityCheck.check(
                        text.form(),
                        text.draft(),
                        drafts.keysToLookFor(draft),
                        press.partnership().get(),
                        file(text)),
                rows().answers(draft.id()));
    }

    /** A publication with what it is about now. */
    static PublishedText text(StoredDraft draft, Publication publication) {
        return PublishedText.of(
                draft,
                publication.parts(),
                publication.title(),
                publication.compartment().accessClass());
    }

    /**
     * Agrees, and lets the file in.
     *
     * @param second who agrees
     * @return the publication as it is then; empty when somebody else was faster
     */
    Optional<Publication> approve(Reader second, StoredDraft draft, Publication asked, String intruder) {
        byte[] file = file(text(draft, asked));
        if (!rows().decide(asked.id(), State.APPROVED, intruder, clock.instant())) {
            return Optional.empty();
        }
        IngestRun run = library.ingest()
                .submit(new Submission(
                        List.of(staged(asked, file)),
                        WayIn.UPLOAD,
                        Optional.of(asked.compartment().accessClass()),
                        second,
                        null,
                        asked.compartment().accessClass() == AccessClass.RESTRICTED ? asked.compartment() : null));
        rows().entering(asked.id(), run.id());
        library.ingest().await(run.id(), PATIENCE);
        return rows().find(asked.id()).map(each -> complete(second, draft, each));
    }

    private Path staged(Publication asked, byte[] file) {
        String name = asked.title().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        try {
            Path path = library.ingest().newStagingFolder().resolve((name.isEmpty() ? "report" : name) + ".docx");
            Files.write(path, file);
            return path;
        } catch (IOException problem) {
            throw new UncheckedIOException("the file to publish could not be put aside", problem);
        }
    }

    /** Does what is left to do once the file has come in. */
    Publication complete(Reader reader, StoredDraft draft, Publication publication) {
        String run = publication.runId();
        if (publication.state() != State.APPROVED || run == null) {
            return publication;
        }
        List<IngestItem> items = new ArrayList<>();
        library.ledger().each(reader, LedgerFilter.ofRun(run), items::add);
        String document = items.stream()
                .map(IngestItem::documentId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (document != null && items.getFirst().state().isEnd()) {
            describe(reader, draft, publication, document);
            rows().published(publication.id(), document);
            moveOn(draft, publication);
        } else if (!items.isEmpty() && items.getFirst().state().isEnd()) {
            rows().fail(publication.id());
        }
        return rows().find(publication.id()).orElse(publication);
    }

    private void describe(Reader reader, StoredDraft draft, Publication publication, String id) {
        Optional<DocumentRecord> found = library.catalogue().find(reader, id);
        if (found.isEmpty()) {
            return;
        }
        Description read = found.get().description();
        DocumentType type = publication.form() == PublicationForm.FULL
                ? TYPES.getOrDefault(draft.form().key(), DocumentType.OTHER)
                : DocumentType.BRIEFING;
        Description said = new Description(
                publication.title(),
                type,
                press.partnership().get(),
                press.partnership().get(),
                today(),
                read.incident(),
                read.pseudonym(),
                read.ages(),
                read.sexes(),
                read.ethnicity(),
                Licence.OWN.key(),
                press.partnership().get(),
                null,
                null);
        library.changes().describe(reader, id, found.get().rowVersion(), said);
    }

    private void moveOn(StoredDraft draft, Publication publication) {
        if (draft.draft().state() == ReviewState.FINAL) {
            drafts.byTheProgram(
                    draft,
                    publication.askedOf(),
                    "Published: " + publication.form().label(),
                    now -> now.state() == ReviewState.FINAL
                            ? now.move(
                                    draft.form(),
                                    ReviewState.PUBLISHED,
                                    publication.form().label(),
                                    new Draft.Author(publication.askedOf(), clock.instant()))
                            : new DraftChange.Closed(now.state()));
        }
    }

    /** Whether a document is still in the library. */
    boolean isThere(@Nullable String document) {
        return document != null
                && library.catalogue().find(Reader.localOperator(), document).isPresent();
    }

    /**
     * Takes everything a draft has become out of the library.
     *
     * @return what stands in the way; empty when all is out
     */
    Optional<String> withdraw(Reader reader, StoredDraft draft, String why) {
        for (Publication each : rows().of(draft.id())) {
            String document = each.documentId();
            if (each.state() == State.PUBLISHED && document != null) {
                EditOutcome outcome = isThere(document)
                        ? library.retention().dispose(reader, document, "Withdrawn: " + why)
                        : new EditOutcome.NotFound();
                if (outcome instanceof EditOutcome.Held) {
                    return Optional.of(
                            "A hold stands on the published document. It has to be lifted before the draft is withdrawn.");
                }
                if (isThere(document)) {
                    return Optional.of("You may not open the published document, and so cannot take it out.");
                }
                rows().withdraw(each.id(), reader.id(), clock.instant(), why);
            } else if (each.waits()) {
                rows().overtake(each.id());
            }
        }
        return Optional.empty();
    }

    /** Enters a question to a second person. */
    Publication ask(Reader author, StoredDraft draft, PublicationChoice choice, String second) {
        PublishedText text = choice.text(draft);
        Publication asked = new Publication(
                UUID.randomUUID().toString(),
                draft.id(),
                choice.form(),
                choice.title(),
                choice.parts(),
                choice.compartment(),
                draft.draft().version(),
                text.hash(),
                State.ASKED,
                author.id(),
                clock.instant(),
                second,
                "",
                null,
                null,
                null,
                "",
                null,
                "");
        rows().ask(asked);
        return asked;
    }
}
