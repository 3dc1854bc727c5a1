package org.practicelearning.web.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;

/**
 * Who owns a case, and how that passes on. The owner alone reads the real identities behind its drafts. Nobody takes a case
 * from an owner who is there but an administrator, who can never be the owner; each time the team is told.
 */
public final class CaseOwners {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1_000;

    private final H2Database database;
    private final Cases cases;
    private final JdbiCaseOwners rows;
    private final JdbiPeople people;
    private final InstantSource clock;

    CaseOwners(H2Database database, Cases cases, InstantSource clock) {
        this.database = database;
        this.cases = cases;
        this.rows = new JdbiCaseOwners(database.jdbi());
        this.people = new JdbiPeople(database.jdbi());
        this.clock = clock;
    }

    /** The cases of a person that are not closed. */
    public List<LibraryCase> ownedBy(String personId) {
        return cases.all().stream()
                .filter(each -> each.owner().equals(personId) && !each.isClosed())
                .toList();
    }

    /** Every time that a case got another owner. */
    public List<CaseHandover> history(LibraryCase about) {
        return rows.of(about.id());
    }

    /** Whether its owner can keep it no more: the account is shut or changed, or the place on the team has ended. */
    public boolean isLeft(LibraryCase about) {
        return named(about).noneMatch(each -> each.id().equals(about.owner()));
    }

    /** What keeps somebody from ending a place on its team: the owner's is not ended, but the case handed over before. */
    public Optional<Refused<CaseGrant>> refusesEnd(LibraryCase about, String personId) {
        return isKeptBy(about, personId)
                ? Optional.of(new Refused<>("", "The owner of a case stays on its team. Hand the case over first"))
                : Optional.empty();
    }

    /** What keeps somebody from giving a place for so many days: that of an owner is made longer only, but by the owner. */
    public Optional<Refused<CaseGrant>> refusesDays(LibraryCase about, String personId, int days, Person by) {
        Instant ends = clock.instant().plus(Duration.ofDays(days));
        boolean shorter = cases.team(about.id()).stream()
                .filter(each -> each.personId().equals(personId))
                .anyMatch(each -> ends.isBefore(each.ends().minus(Duration.ofDays(1))));
        return shorter && isKeptBy(about, personId) && !by.id().equals(personId)
                ? Optional.of(new Refused<>("days", "The place of the owner can only be made longer"))
                : Optional.empty();
    }

    private boolean isKeptBy(LibraryCase about, String personId) {
        return about.owner().equals(personId) && !isLeft(about);
    }

    /** Whom it can be handed to: reviewers and learning leads who are named to its team, but for its owner. */
    public List<Person> heirs(LibraryCase about) {
        return named(about).filter(each -> !each.id().equals(about.owner())).toList();
    }

    private Stream<Person> named(LibraryCase about) {
        return cases.team(about.id()).stream()
                .filter(each -> each.kind() == CaseGrant.Kind.TEAM)
                .map(CaseGrant::personId)
                .distinct()
                .flatMap(each -> people.find(each).stream())
                .filter(each -> each.isActive() && each.role().has(Duty.CODE));
    }

    /** Its owner; a learning lead of the team once the owner has left; an administrator. */
    public boolean mayHandOver(LibraryCase about, Person by) {
        boolean onTeam = named(about).anyMatch(each -> each.id().equals(by.id()));
        return by.role().has(Duty.ADMINISTER)
                || onTeam && (about.owner().equals(by.id()) || by.role().has(Duty.KEEP) && isLeft(about));
    }

    /**
     * Hands a case over; everybody on its team and the owner until then are told.
     *
     * @param by who may do so
     */
    public Answer<LibraryCase> handOver(LibraryCase about, String to, String reason, Person by) {
        if (about.isClosed()) {
            return new Refused<>("", "The case is closed. Open it again first");
        }
        Optional<Person> heir =
                heirs(about).stream().filter(each -> each.id().equals(to)).findFirst();
        if (heir.isEmpty()) {
            return new Refused<>("person", "Choose a reviewer or learning lead of the team");
        }
        String plain = reason.strip();
        if (plain.length() < SHORTEST_REASON || plain.length() > LONGEST_REASON) {
            return new Refused<>("reason", "Say why, in " + SHORTEST_REASON + " to 1,000 characters");
        }
        CaseHandover handover = new CaseHandover(
                UUID.randomUUID().toString(), about.id(), about.owner(), to, by.id(), plain, clock.instant());
        boolean done = database.inTransaction(transaction -> rows.handOver(transaction, handover));
        database.sync();
        if (!done) {
            return new Refused<>("", "Somebody else handed it over at the same moment. Look again");
        }
        tell(about, heir.get(), by);
        return new Done<>(cases.find(about.id()).orElse(about));
    }

    private void tell(LibraryCase about, Person heir, Person by) {
        Stream.concat(cases.team(about.id()).stream().map(CaseGrant::personId), Stream.of(about.owner(), heir.id()))
                .distinct()
                .filter(each -> !each.equals(by.id()))
                .forEach(each -> cases.tell(
                        each,
                        by.shown() + " handed the case " + about.title() + " over to "
                                + (each.equals(heir.id())
                                        ? "you. You read the real identities behind its drafts from now on."
                                        : heir.shown() + ".")));
    }
}
