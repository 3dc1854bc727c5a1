package org.practicelearning.web.drafting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.adding.AccessChoices;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.people.CaseGrant;
import org.practicelearning.web.people.Cases;
import org.practicelearning.web.people.Duty;
import org.practicelearning.web.people.LibraryCase;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/**
 * Who does what with drafts. A draft without a case is its owner's. One of a case is its team's: reviewers and learning
 * leads write, readers and whoever broke the glass read and comment, trainers see nothing.
 */
public final class CaseTeams {
    private final People people;
    private final Cases cases;

    public CaseTeams(People people) {
        this.people = people;
        this.cases = people.cases();
    }

    /** Whether somebody who may open what a draft belongs to also sees the draft. */
    boolean reads(Asker asker, StoredDraft draft) {
        return draft.caseId() == null ? asker.may(Duty.COLLECT) : mayOpen(asker, draft.caseId());
    }

    /** Whether somebody sees the drafts of a case. */
    static boolean mayOpen(Asker asker, String caseId) {
        Person person = asker.person();
        boolean trainer = person != null && person.role() == Role.TRAINER;
        return !trainer && asker.reader().opens(Compartment.ofCase(caseId));
    }

    /** Whether somebody who sees a draft may change it. */
    boolean writes(Asker asker, StoredDraft draft) {
        String caseId = draft.caseId();
        return caseId == null || asker.may(Duty.CODE) && isNamed(asker, caseId);
    }

    /** Whether somebody who may change a draft may also delete it: whoever began it, and of a case every lead of the team. */
    boolean deletes(Asker asker, StoredDraft draft) {
        return writes(asker, draft)
                && (draft.caseId() == null
                        || asker.keeps()
                        || draft.owner().equals(asker.reader().id()));
    }

    /** Whoever broke the glass has not been named to the team. */
    private boolean isNamed(Asker asker, String caseId) {
        Person person = asker.person();
        return person == null
                || cases.team(caseId).stream()
                        .anyMatch(each -> each.personId().equals(person.id()) && each.kind() == CaseGrant.Kind.TEAM);
    }

    /** The cases that somebody may write drafts for. */
    List<LibraryCase> writtenFor(Asker asker) {
        Person person = asker.person();
        return person == null || !asker.may(Duty.CODE)
                ? List.of()
                : cases.openTo(person).stream()
                        .filter(each -> mayOpen(asker, each.id()) && isNamed(asker, each.id()))
                        .toList();
    }

    Optional<LibraryCase> find(String caseId) {
        return cases.find(caseId);
    }

    /** Pseudonym and year of a case; empty for a draft without one. */
    String title(@Nullable String caseId) {
        return caseId == null ? "" : cases.find(caseId).map(LibraryCase::title).orElse("");
    }

    /** Who may open a case now. */
    List<Person> team(String caseId) {
        return cases.team(caseId).stream()
                .map(CaseGrant::personId)
                .distinct()
                .flatMap(each -> people.find(each).stream())
                .toList();
    }

    /** Reviewers and learning leads, who write drafts of cases and may be given others. */
    List<Person> writers() {
        return people.all().stream()
                .filter(each -> each.isActive() && each.role().has(Duty.CODE))
                .toList();
    }

    Optional<Person> person(String id) {
        return people.find(id);
    }

    /** The open cases of which somebody keeps the real identities. */
    List<LibraryCase> ownedBy(String personId) {
        return people.owners().ownedBy(personId);
    }

    /** Learning leads who may be asked about a draft: those on the team of its case, all of them where it has none. */
    List<Person> leadsFor(StoredDraft draft) {
        String caseId = draft.caseId();
        List<Person> all = caseId == null ? people.all() : team(caseId);
        return all.stream()
                .filter(each -> each.isActive() && each.role() == Role.LEAD)
                .filter(each -> caseId == null || readerOf(each).opens(Compartment.ofCase(caseId)))
                .toList();
    }

    Reader readerOf(Person person) {
        return people.readerOf(person.id());
    }

    /** Where somebody may put a document. */
    List<AccessChoices.Choice> placesFor(Asker asker) {
        return AccessChoices.of(asker, cases);
    }

    /** Leaves somebody a note on all pages until it is read. It says nothing of any text. */
    void tell(String person, String sentence) {
        if (people.find(person).isPresent()) {
            cases.tell(person, sentence);
        }
    }

    /** What colleagues call somebody. */
    String name(String id) {
        return people.find(id)
                .map(Person::shown)
                .orElse(id.equals("operator") ? "The person at this machine" : "Somebody who has left");
    }
}
