package org.practicelearning.templates.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.ReviewState;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/**
 * A document in the making.
 *
 * @param id given by whoever stores it
 * @param template key of the template
 * @param templateVersion the version it was begun with
 * @param version counted up with every change of its text; what partners sign
 * @param title shown in lists; no name belongs here
 * @param state where it stands
 * @param sections what was written, by section
 * @param evidence what is quoted, by id
 * @param moves how it came to its state, the oldest first
 * @param signOffs of all versions
 * @param delays why dates were not kept, the oldest first
 */
public record Draft(
        String id,
        String template,
        int templateVersion,
        int version,
        String title,
        ReviewState state,
        Map<String, SectionText> sections,
        Map<String, Evidence> evidence,
        List<Move> moves,
        List<SignOff> signOffs,
        List<Delay> delays) {
    public Draft {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
        moves = List.copyOf(moves);
        signOffs = List.copyOf(signOffs);
        // Drafts of older versions of this program have none.
        delays = List.copyOf(Objects.requireNonNullElse(delays, List.of()));
    }

    /** An empty draft of a template. */
    public static Draft begin(String id, Template template, String title) {
        return new Draft(
                id,
                template.key(),
                template.version(),
                1,
                title,
                ReviewState.DRAFT,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same text as a new draft, without its history. */
    public Draft copy(String newId, String newTitle) {
        return new Draft(
                newId,
                template,
                templateVersion,
                1,
                newTitle,
                ReviewState.DRAFT,
                sections,
                evidence,
                List.of(),
                List.of(),
                List.of());
    }

    /** The same draft with its text said otherwise, to be printed and not to be saved. */
    public Draft withSections(Map<String, SectionText> said) {
        return said(said, evidence);
    }

    /** The same draft with its text and evidence said otherwise, neither checked nor counted as a new version. */
    public Draft said(Map<String, SectionText> texts, Map<String, Evidence> quoted) {
        return with(version, state, texts, quoted, moves, signOffs);
    }

    /** The same draft with the reasons for its moves and delays said otherwise. */
    public Draft givingReasons(UnaryOperator<String> words) {
        return new Draft(
                id,
                template,
                templateVersion,
                version,
                title,
                state,
                sections,
                evidence,
                moves.stream()
                        .map(each -> new Move(
                                each.from(), each.to(), each.version(), each.by(), each.at(), words.apply(each.why())))
                        .toList(),
                signOffs,
                delays.stream()
                        .map(each -> new Delay(
                                each.rule(), words.apply(each.reason()), each.noticeGiven(), each.by(), each.at()))
                        .toList());
    }

    /** What stands in a section; an empty one where nobody has written yet. */
    public SectionText section(String key) {
        return sections.getOrDefault(key, SectionText.EMPTY);
    }

    /**
     * Saves a section.
     *
     * @param form the template of this draft
     * @param key of the section
     * @param revision the one the writer began from
     * @param answers all answers of the section, in place of those before
     */
    public DraftChange write(
            Template form, String key, long revision, Map<String, Answer> answers, boolean complete, Author author) {
        Section section = form.section(key)
                .orElseThrow(() -> new IllegalArgumentException("no section " + key + " in " + form.key()));
        SectionText before = section(key);
        List<Problem> problems = Entry.check(section, answers);
        if (before.revision() != revision) {
            return new DraftChange.Conflict(before);
        }
        if (!open(section, before.answers(), answers)) {
            return new DraftChange.Closed(state);
        }
        if (!problems.isEmpty()) {
            return new DraftChange.Wrong(problems);
        }
        Map<String, SectionText> changed = new LinkedHashMap<>(sections);
        changed.put(key, new SectionText(revision + 1, answers, complete, author.id(), author.at()));
        int next = textIsOpen() ? version + 1 : version;
        return new DraftChange.Changed(with(next, state, changed, evidence, moves, signOffs));
    }

    /**
     * Goes on with another version of its template. Answers to questions that are not asked any more, or otherwise, are
     * left behind; the history keeps them.
     */
    public DraftChange onto(Template form) {
        if (!textIsOpen()) {
            return new DraftChange.Closed(state);
        }
        Map<String, SectionText> kept = new LinkedHashMap<>();
        sections.forEach((key, text) -> form.section(key)
                .ifPresent(section -> kept.put(
                        key,
                        new SectionText(
                                text.revision() + 1,
                                Entry.fitting(section, text.answers()),
                                text.complete(),
                                text.by(),
                                text.at()))));
        return new DraftChange.Changed(new Draft(
                id, form.key(), form.version(), version + 1, title, state, kept, evidence, moves, signOffs, delays));
    }

    /** Whether every field of the text can be written in the state as it is. */
    public boolean textIsOpen() {
        return state == ReviewState.DRAFT || state == ReviewState.AGENCY_CHECK;
    }

    /** Whether a field can be written in the state as it is: later on only what a later state asks for. */
    public boolean takes(Field field) {
        return textIsOpen()
                || (state != ReviewState.PUBLISHED && state != ReviewState.WITHDRAWN && askedForLater(field));
    }

    private boolean open(Section section, Map<String, Answer> before, Map<String, Answer> now) {
        return textIsOpen()
                || (state != ReviewState.PUBLISHED
                        && state != ReviewState.WITHDRAWN
                        && section.fields().stream()
                                .filter(field -> !takes(field))
                                .allMatch(field -> Objects.equals(before.get(field.key()), now.get(field.key()))));
    }

    private boolean askedForLater(Field field) {
        return field.requiredAt().filter(asked -> asked.compareTo(state) > 0).isPresent();
    }

    /** Takes evidence into the draft, or in place of evidence with the same id. */
    public DraftChange withEvidence(Evidence added) {
        if (!textIsOpen()) {
            return new DraftChange.Closed(state);
        }
        Map<String, Evidence> changed = new LinkedHashMap<>(evidence);
        changed.put(added.id(), added);
        return new DraftChange.Changed(with(version + 1, state, sections, changed, moves, signOffs));
    }

    /**
     * Takes evidence out again. Its id stays taken, so that an earlier text brought back never cites something else.
     *
     * @param without the evidence as it is to stand, without words or document
     */
    public DraftChange takeOut(Evidence without) {
        return without.wasTakenOut() && evidence.containsKey(without.id())
                ? withEvidence(without)
                : new DraftChange.Closed(state);
    }

    /** An id that no evidence of this draft has had. */
    public String nextEvidenceId() {
        int highest = evidence.keySet().stream()
                .mapToInt(each -> Integer.parseInt(each.substring(1)))
                .max()
                .orElse(0);
        return "e" + (highest + 1);
    }

    /** Moves the draft to another state. */
    public DraftChange move(Template form, ReviewState to, String why, Author author) {
        return Transitions.find(state, to)
                .map(transition -> {
                    if (transition.reasonNeeded() && why.isBlank()) {
                        return new DraftChange.ReasonNeeded(to);
                    }
                    List<Missing> missing =
                            to.compareTo(state) > 0 ? Readiness.missing(form, this, to) : List.<Missing>of();
                    return missing.isEmpty() ? moved(to, why, author) : new DraftChange.NotReady(to, missing);
                })
                .orElseGet(() -> new DraftChange.NoSuchMove(state, to));
    }

    private DraftChange moved(ReviewState to, String why, Author author) {
        List<Move> all = new ArrayList<>(moves);
        all.add(new Move(state, to, version, author.id(), author.at(), why));
        return new DraftChange.Changed(with(version, to, sections, evidence, all, signOffs));
    }

    /**
     * A partner signs the version that lies before them.
     *
     * @param delegate who signed for it
     */
    public DraftChange sign(Partner partner, String role, String delegate, Author author) {
        if (state != ReviewState.SIGN_OFF) {
            return new DraftChange.Closed(state);
        }
        List<SignOff> all = new ArrayList<>(signOffs);
        all.add(new SignOff(partner, version, author.id(), role, author.at(), delegate));
        return new DraftChange.Changed(with(version, state, sections, evidence, moves, all));
    }

    /** Writes down why a date is not kept, in any state: time goes on when the text is closed. */
    public DraftChange delayed(String rule, String reason, @Nullable LocalDate noticeGiven, Author author) {
        List<Delay> all = new ArrayList<>(delays);
        all.add(new Delay(rule, reason, noticeGiven, author.id(), author.at()));
        return new DraftChange.Changed(new Draft(
                id, template, templateVersion, version, title, state, sections, evidence, moves, signOffs, all));
    }

    /** Who has signed the version as it is now. */
    public Set<Partner> signedBy() {
        return currentSignOffs().stream().map(SignOff::partner).collect(Collectors.toSet());
    }

    /** The sign-offs of the version as it is now. */
    public List<SignOff> currentSignOffs() {
        return signOffs.stream().filter(each -> each.version() == version).toList();
    }

    private Draft with(
            int newVersion,
            ReviewState newState,
            Map<String, SectionText> newSections,
            Map<String, Evidence> newEvidence,
            List<Move> newMoves,
            List<SignOff> newSignOffs) {
        return new Draft(
                id,
                template,
                templateVersion,
                newVersion,
                title,
                newState,
                newSections,
                newEvidence,
                newMoves,
                newSignOffs,
                delays);
    }

    /** Who does something, and when. */
    public record Author(String id, Instant at) {}
}
