package org.practicelearning.web.drafting;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Draft.Author;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.drafting.JdbiDrafts.Saving;
import org.practicelearning.web.house.Form;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.shelf.Shelf;

/** What people write. Every method names the reader, and knows of the drafts that reader may open only. Thread-safe. */
public final class Drafts {
    private final H2Database database;
    private final JdbiDrafts rows;
    private final JdbiComments comments;
    private final JdbiPublications publications;
    private final SafetyCopies copies;
    private final Presence presence;
    private final InstantSource clock;

    public Drafts(H2Database database, InstantSource clock) {
        this.database = database;
        this.comments = new JdbiComments(database);
        this.publications = new JdbiPublications(database);
        this.rows = new JdbiDrafts(database);
        this.copies = new SafetyCopies(database, clock);
        this.presence = new Presence(clock);
        this.clock = clock;
    }

    /** What was typed and not saved. */
    SafetyCopies copies() {
        return copies;
    }

    /** Who has a part open. */
    Presence presence() {
        return presence;
    }

    /** The drafts the reader may open, the one changed last first. */
    List<StoredDraft> of(Reader reader) {
        return rows.of(reader);
    }

    /** A draft in a list of others. */
    public record Listed(String address, String title, String state) {}

    /** The drafts of a case that somebody sees, the one changed last first. */
    public List<Listed> ofCase(Asker asker, String caseId) {
        return CaseTeams.mayOpen(asker, caseId)
                ? of(asker.reader()).stream()
                        .filter(each -> caseId.equals(each.caseId()))
                        .map(each -> new Listed(
                                DraftRoutes.address(each),
                                each.draft().title(),
                                each.draft().state().label()))
                        .toList()
                : List.of();
    }

    Optional<StoredDraft> find(Reader reader, String id) {
        return rows.find(reader, id);
    }

    /**
     * Begins a draft; gives its id.
     *
     * @param caseId whose team is to share it; null for the reader alone
     */
    String begin(Reader reader, Form form, String title, @Nullable String caseId) {
        Template template = form.template();
        Draft draft = Draft.begin(UUID.randomUUID().toString(), template, title);
        rows.insert(
                reader.id(),
                caseId,
                form.text(),
                draft,
                saving(reader, "Begun from the template “" + template.title() + "”"));
        return draft.id();
    }

    /** The same text as another draft, for the same people; the real identities stay behind. */
    String copy(Reader reader, StoredDraft original, String title) {
        Draft copy = original.draft().copy(UUID.randomUUID().toString(), title);
        rows.insert(
                reader.id(), original.caseId(), rows.form(original), copy, saving(reader, "Copied from another draft"));
        return copy.id();
    }

    /** Gives a draft to the team of a case, with its history. It stays there. */
    void share(Reader reader, StoredDraft draft, String caseId, String title) {
        rows.share(draft, caseId, saving(reader, "Shared by the team of " + title));
    }

    /** How many drafts are somebody's alone. */
    int ownOf(String owner) {
        return new JdbiDraftOwners(database).count(owner);
    }

    /** Gives a draft without a case to somebody else, with the real identities behind it. */
    void give(Reader reader, StoredDraft draft, Person to, String why) {
        new JdbiDraftOwners(database)
                .give(draft.id(), draft.owner(), to.id(), saving(reader, "Given to " + to.shown() + ": " + why));
    }

    /** The same for all that somebody left behind; how many they were. */
    int giveAll(Reader reader, String from, String called, Person to, String why) {
        String what = "Handed over from " + called + " to " + to.shown() + ": " + why;
        return new JdbiDraftOwners(database).giveAll(from, to.id(), saving(reader, what));
    }

    void delete(Reader reader, StoredDraft draft, String reason) {
        rows.delete(draft, reason, saving(reader, ""));
        database.forgetDeleted();
    }

    /** What is left of drafts that were deleted. */
    List<DeletedDraft> deleted(Reader reader) {
        return rows.deleted(reader);
    }

    /** Changes a draft as it is in the database now. */
    DraftChange change(Reader reader, String id, String what, Function<Draft, DraftChange> work) {
        return change(reader, id, what, work, UnaryOperator.identity());
    }

    /** Saves a part with the identities that belong to it. */
    DraftChange write(Reader reader, StoredDraft draft, Section section, PartForm.Typed typed) {
        draft.refuseShut(section.key());
        Author author = author(reader);
        return change(
                reader,
                draft.id(),
                section.title(),
                now -> now.write(
                        draft.form(), section.key(), typed.revision(), typed.answers(), typed.complete(), author),
                keys -> {
                    if (!draft.keptBy(reader)) {
                        return keys;
                    }
                    KeyTable all = keys;
                    for (Map.Entry<String, String> each : typed.identities().entrySet()) {
                        all = all.with(each.getKey(), each.getValue());
                    }
                    return all;
                });
    }

    /** Goes on with another version of the draft's template. */
    DraftChange onto(Reader reader, StoredDraft draft, Form form) {
        String what = "Brought to version " + form.template().version() + " of its template";
        return rows.onto(reader, draft.id(), form.template(), form.text(), saving(reader, what))
                .orElseThrow(() -> new IllegalStateException("the draft was deleted meanwhile"));
    }

    /** Drafts that came back from Word. */
    JdbiReturns returns() {
        return new JdbiReturns(database, clock);
    }

    private DraftChange change(
            Reader reader, String id, String what, Function<Draft, DraftChange> work, UnaryOperator<KeyTable> keys) {
        return rows.change(reader, id, work, keys, saving(reader, what))
                .orElseThrow(() -> new IllegalStateException("the draft was deleted meanwhile"));
    }

    KeyTable keys(Reader reader, StoredDraft draft) {
        return rows.keys(reader, draft.id());
    }

    List<SavedVersion> history(StoredDraft draft) {
        return rows.history(draft);
    }

    Optional<Draft> version(StoredDraft draft, int number) {
        return rows.version(draft, number);
    }

    /** A part as it was at a revision; empty when no save of the draft has it. */
    Optional<SectionText> at(StoredDraft draft, Section section, long revision) {
        int from = 1;
        int to = history(draft).stream().mapToInt(SavedVersion::number).max().orElse(0);
        // Revisions of a part never fall from one save to the next.
        while (from <= to) {
            int middle = (from + to) >>> 1;
            Optional<SectionText> found = version(draft, middle).map(each -> each.section(section.key()));
            long here = found.map(SectionText::revision).orElse(-1L);
            if (here == revision) {
                return found;
            }
            from = here < revision ? middle + 1 : from;
            to = here < revision ? to : middle - 1;
        }
        return Optional.empty();
    }

    /**
     * Brings the text of an earlier save back as a new save, with the evidence it cites; nothing of the history is lost.
     */
    DraftChange restore(Reader reader, StoredDraft draft, Draft earlier, int number) {
        Author author = author(reader);
        return change(reader, draft.id(), "Text of save " + number + " brought back", now -> {
            DraftChange change = new DraftChange.Changed(now);
            for (Evidence each : earlier.evidence().values()) {
                if (change instanceof DraftChange.Changed(Draft so) && isMissing(so, each)) {
                    change = so.withEvidence(each);
                }
            }
            for (Section section : draft.form().sections()) {
                if (change instanceof DraftChange.Changed(Draft so)) {
                    change = restore(draft.form(), so, section, earlier.section(section.key()), author);
                }
            }
            return change;
        });
    }

    private static boolean isMissing(Draft draft, Evidence earlier) {
        Evidence now = draft.evidence().get(earlier.id());
        return !earlier.wasTakenOut() && (now == null || now.wasTakenOut());
    }

    private static DraftChange restore(Template form, Draft now, Section section, SectionText earlier, Author author) {
        SectionText present = now.section(section.key());
        Map<String, Answer> wanted = earlier.answers();
        return Objects.equals(present.answers(), wanted)
                ? new DraftChange.Changed(now)
                : now.write(form, section.key(), present.revision(), wanted, earlier.complete(), author);
    }

    JdbiComments comments() {
        return comments;
    }

    JdbiPublications publications() {
        return publications;
    }

    /** Names and numbers that must not stand in what is published. For the program, not for a page. */
    KeyTable keysToLookFor(StoredDraft draft) {
        return rows.keysToLookFor(draft);
    }

    /** The draft that somebody was asked to decide about, though it is another's. */
    Optional<StoredDraft> askedAbout(Publication publication, Reader second) {
        return rows.askedAbout(publication, second);
    }

    /** The draft that was published; for what it quotes, and not for its text. */
    Optional<StoredDraft> published(Publication publication) {
        return rows.published(publication);
    }

    /** A change the program makes when two people have decided. */
    void byTheProgram(StoredDraft draft, String decidedBy, String what, Function<Draft, DraftChange> work) {
        rows.change(draft, work, new Saving(decidedBy, clock.instant(), what));
    }

    /** What of the evidence in drafts somebody may see. */
    EvidenceWalls walls(Shelf shelf) {
        return new EvidenceWalls(database, shelf);
    }

    Author author(Reader reader) {
        return new Author(reader.id(), clock.instant());
    }

    private Saving saving(Reader reader, String what) {
        return new Saving(reader.id(), clock.instant(), what);
    }
}
