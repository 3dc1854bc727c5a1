package org.practicelearning.web.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.database.H2Transaction;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;

/**
 * Cases and their teams. Who is not on the team of a case opens nothing of it, learning leads and administrators included;
 * a learning lead can break the glass for four hours, and the team is told.
 */
public final class Cases {
    /** A place on a team ends at the latest then, and can be given again. */
    public static final int MOST_DAYS = 366;

    private static final Duration BROKEN = Duration.ofHours(4);
    private static final int FIRST_YEAR = 1970;
    private static final int SHORTEST_REASON = 10;

    private final H2Database database;
    private final JdbiCases rows;
    private final JdbiPeople people;
    private final JdbiNotices notices;
    private final InstantSource clock;

    Cases(H2Database database, InstantSource clock) {
        this.database = database;
        this.rows = new JdbiCases(database.jdbi());
        this.people = new JdbiPeople(database.jdbi());
        this.notices = new JdbiNotices(database.jdbi());
        this.clock = clock;
    }

    /** A case by id, whoever asks: the caller decides who is told. */
    public Optional<LibraryCase> find(String id) {
        return rows.find(id);
    }

    /** All of them, the newest first; for those who make cases. */
    public List<LibraryCase> all() {
        return rows.all();
    }

    /** The cases a person may open now. */
    public List<LibraryCase> openTo(Person person) {
        if (!person.role().opensRestricted()) {
            return List.of();
        }
        var open = rows.openTo(person.id(), clock.instant());
        return rows.all().stream().filter(each -> open.contains(each.id())).toList();
    }

    /** The places on teams that a person has now. */
    public List<CaseGrant> grantsOf(String personId) {
        return rows.live("", personId, clock.instant());
    }

    /** Who may open a case now. */
    public List<CaseGrant> team(String caseId) {
        return rows.live(caseId, "", clock.instant());
    }

    /** Every time that somebody opened a case without being on its team. */
    public List<CaseGrant> broken(String caseId) {
        return rows.broken(caseId);
    }

    /**
     * Makes a case; whoever makes it is the first of its team.
     *
     * @param sure whether the person knows that there is a case of that pseudonym and year and means another one
     */
    public synchronized Answer<LibraryCase> make(Person lead, String pseudonym, int year, boolean sure) {
        Instant now = clock.instant();
        String plain = pseudonym.strip().replaceAll("\\s+", " ");
        int latest = now.atZone(ZoneOffset.UTC).getYear() + 1;
        if (plain.isEmpty() || plain.length() > 80 || plain.matches(".*\\p{Cntrl}.*")) {
            return new Refused<>("pseudonym", "Enter a pseudonym of 80 characters or fewer, never a real name");
        }
        if (year < FIRST_YEAR || year > latest) {
            return new Refused<>("year", "Enter a year from " + FIRST_YEAR + " to " + latest);
        }
        boolean met = rows.all().stream()
                .anyMatch(each -> each.year() == year && each.pseudonym().equalsIgnoreCase(plain));
        if (met && !sure) {
            return new Refused<>(
                    "sure",
                    "There is a case of this pseudonym and year already. Choose another pseudonym, or say below that this"
                            + " is another case");
        }
        LibraryCase made = new LibraryCase(UUID.randomUUID().toString(), plain, year, now, lead.id(), lead.id(), null);
        CaseGrant first = grant(made.id(), lead.id(), CaseGrant.Kind.TEAM, "", lead.id(), Duration.ofDays(MOST_DAYS));
        database.useTransaction(transaction -> {
            rows.insert(transaction, made);
            rows.grant(transaction, first);
        });
        database.sync();
        return new Done<>(made);
    }

    private CaseGrant grant(
            String caseId, String personId, CaseGrant.Kind kind, String reason, String by, Duration length) {
        Instant now = clock.instant();
        return new CaseGrant(UUID.randomUUID().toString(), caseId, personId, kind, reason, now, by, now.plus(length));
    }

    /** Names somebody to the team of an open case, for a time. */
    public Answer<CaseGrant> name(String caseId, String personId, int days, Person by) {
        if (rows.find(caseId).filter(each -> !each.isClosed()).isEmpty()) {
            return new Refused<>("", "The case is closed. Open it again first");
        }
        Optional<Person> person = people.find(personId).filter(each -> each.state() != Person.State.DISABLED);
        if (person.isEmpty()) {
            return new Refused<>("person", "Choose somebody");
        }
        if (!person.get().role().opensRestricted()) {
            return new Refused<>("person", "Trainers open nothing restricted. Choose somebody else");
        }
        if (days < 1 || days > MOST_DAYS) {
            return new Refused<>("days", "Enter a number of days from 1 to " + MOST_DAYS);
        }
        CaseGrant named = grant(caseId, personId, CaseGrant.Kind.TEAM, "", by.id(), Duration.ofDays(days));
        database.useTransaction(transaction -> {
            rows.end(transaction, caseId, personId, clock.instant());
            rows.grant(transaction, named);
        });
        database.sync();
        return new Done<>(named);
    }

    /** Takes somebody off the team; holds from the next click on. */
    public void takeOff(String caseId, String personId) {
        database.useTransaction(transaction -> rows.end(transaction, caseId, personId, clock.instant()));
        database.sync();
    }

    /** Closes a case: nobody has a place on its team any more. */
    public void close(LibraryCase closed) {
        database.useTransaction(transaction -> rows.setClosed(transaction, closed.id(), true, clock.instant()));
        database.sync();
    }

    /** Whether somebody owns a case or was once named to its team, and so comes back to it without breaking the glass. */
    public boolean comesBackTo(LibraryCase closed, Person person) {
        return closed.owner().equals(person.id()) || rows.wasNamedTo(closed.id(), person.id());
    }

    /**
     * Opens a case again; everybody who was ever on it is told. Its owner is on its team again, and whoever opens it if they
     * once were: nobody else comes in without breaking the glass.
     */
    public void reopen(LibraryCase opened, Person by) {
        List<CaseGrant> back = Stream.of(opened.owner(), by.id())
                .distinct()
                .flatMap(each -> people.find(each).stream())
                .filter(each -> each.isActive() && each.role().opensRestricted() && comesBackTo(opened, each))
                .map(each -> grant(
                        opened.id(),
                        each.id(),
                        CaseGrant.Kind.TEAM,
                        "Opened again",
                        by.id(),
                        Duration.ofDays(MOST_DAYS)))
                .toList();
        database.useTransaction(transaction -> {
            rows.setClosed(transaction, opened.id(), false, clock.instant());
            tell(transaction, opened, by, rows.everOn(opened.id()), " opened the case " + opened.title() + " again.");
            back.forEach(each -> rows.grant(transaction, each));
        });
        database.sync();
    }

    private void tell(H2Transaction transaction, LibraryCase about, Person by, List<String> whom, String what) {
        Stream.concat(whom.stream(), Stream.of(about.owner()))
                .distinct()
                .filter(each -> !each.equals(by.id()))
                .forEach(each -> notices.insert(transaction, each, by.shown() + what, clock.instant()));
    }

    /** Lets a learning lead or an administrator open a case for four hours. Everybody on its team is told. */
    public Answer<CaseGrant> breakGlass(LibraryCase opened, Person person, String reason) {
        String plain = reason.strip();
        if (plain.length() < SHORTEST_REASON || plain.length() > 1000) {
            return new Refused<>(
                    "reason", "Say why it cannot wait for the team, in " + SHORTEST_REASON + " to 1,000 characters");
        }
        Instant now = clock.instant();
        CaseGrant broken = grant(opened.id(), person.id(), CaseGrant.Kind.GLASS, plain, person.id(), BROKEN);
        List<String> team = rows.live(opened.id(), "", now).stream()
                .map(CaseGrant::personId)
                .toList();
        database.useTransaction(transaction -> {
            rows.grant(transaction, broken);
            tell(
                    transaction,
                    opened,
                    person,
                    team,
                    " opened the case " + opened.title() + " for four hours without being on its team. Reason: "
                            + plain);
        });
        database.sync();
        return new Done<>(broken);
    }

    /** Leaves a person a note, shown on every page until it is read. */
    public void tell(String personId, String sentence) {
        database.useTransaction(transaction -> notices.insert(transaction, personId, sentence, clock.instant()));
        database.sync();
    }

    /** What a person has not been told yet. */
    public List<Notice> noticesFor(String personId) {
        return notices.unseen(personId);
    }

    /** Says that a person has read a notice. */
    public void read(String personId, String noticeId) {
        database.useTransaction(transaction -> notices.seen(transaction, personId, noticeId, clock.instant()));
        database.sync();
    }
}
