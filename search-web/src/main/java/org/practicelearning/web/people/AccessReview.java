package org.practicelearning.web.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.people.AccessDecision.Kind;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;

/**
 * Going through the accounts for people who have left: who has not been seen for long, what they could still open, and what
 * was decided. An account that was kept is not asked about again for as long. Thread-safe.
 */
public final class AccessReview {
    /** So long unseen, an account is asked about. */
    public static final Duration LONG = Duration.ofDays(60);

    private final H2Database database;
    private final JdbiPeople people;
    private final JdbiAccessDecisions rows;
    private final Accounts accounts;
    private final Cases cases;
    private final InstantSource clock;

    AccessReview(H2Database database, Accounts accounts, Cases cases, InstantSource clock) {
        this.database = database;
        this.people = new JdbiPeople(database.jdbi());
        this.rows = new JdbiAccessDecisions(database.jdbi());
        this.accounts = accounts;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * An account to look at.
     *
     * @param seen when the person last signed in, or was invited if never
     * @param places open places on case teams
     * @param due whether somebody is to decide now
     * @param last what was decided last; null when nothing was
     */
    public record Line(
            Person person,
            Instant seen,
            int places,
            boolean due,
            @Nullable AccessDecision last) {}

    /** Every account that lets somebody in or may yet: those to decide about first, the longest unseen at the top. */
    public List<Line> lines() {
        Map<String, AccessDecision> last = new HashMap<>();
        rows.all().forEach(each -> last.putIfAbsent(each.personId(), each));
        return people.all().stream()
                .filter(each -> each.state() != Person.State.DISABLED)
                .map(each -> line(each, last.get(each.id())))
                .sorted(Comparator.comparing((Line each) -> !each.due()).thenComparing(Line::seen))
                .toList();
    }

    private Line line(Person person, @Nullable AccessDecision last) {
        Instant seen = person.lastSignIn() == null ? person.made() : person.lastSignIn();
        Instant limit = clock.instant().minus(LONG);
        boolean due = seen.isBefore(limit) && (last == null || last.at().isBefore(limit));
        return new Line(person, seen, cases.grantsOf(person.id()).size(), due, last);
    }

    /** Every decision, the last first. */
    public List<AccessDecision> decisions() {
        return rows.all();
    }

    /** Writes down that an account is to stay. */
    public Answer<Person> keep(String id, String by) {
        return people.find(id)
                .filter(each -> each.state() != Person.State.DISABLED)
                .<Answer<Person>>map(each -> decided(each, Kind.KEEP, by))
                .orElseGet(() -> new Refused<>("", "There is no such account that lets anybody in"));
    }

    /** Keeps somebody out, and writes that down. */
    public Answer<Person> disable(String id, String by) {
        Answer<Person> answer = accounts.disable(id);
        return answer instanceof Done<Person>(Person person) ? decided(person, Kind.DISABLE, by) : answer;
    }

    private Answer<Person> decided(Person person, Kind kind, String by) {
        database.useTransaction(
                transaction -> rows.insert(transaction, new AccessDecision(person.id(), kind, by, clock.instant())));
        database.sync();
        return new Done<>(person);
    }
}
