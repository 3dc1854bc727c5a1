package org.practicelearning.web.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.practicelearning.web.database.H2Transaction;

/** Cases and who may open them, in the database. Thread-safe. */
final class JdbiCases {
    private final Jdbi jdbi;

    JdbiCases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The cases a person may open at a moment. */
    Set<String> openTo(String personId, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT DISTINCT g.case_id FROM case_grant g JOIN library_case c ON c.id = g.case_id"
                                + " WHERE g.person_id = :person AND g.ended IS NULL AND g.granted <= :now"
                                + " AND g.ends > :now")
                .bind("person", personId)
                .bind("now", JdbiPeople.at(now))
                .mapTo(String.class)
                .set());
    }

    Optional<LibraryCase> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM library_case WHERE id = :id")
                .bind("id", id)
                .map((row, ctx) -> read(row))
                .findOne());
    }

    /** All of them, the newest first. */
    List<LibraryCase> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM library_case ORDER BY case_year DESC, LOWER(pseudonym), id")
                        .map((row, ctx) -> read(row))
                        .list());
    }

    void insert(H2Transaction transaction, LibraryCase made) {
        transaction
                .handle()
                .createUpdate("INSERT INTO library_case (id, pseudonym, case_year, made, made_by, owner)"
                        + " VALUES (:id, :pseudonym, :year, :made, :by, :owner)")
                .bind("id", made.id())
                .bind("pseudonym", made.pseudonym())
                .bind("year", made.year())
                .bind("made", JdbiPeople.at(made.made()))
                .bind("by", made.madeBy())
                .bind("owner", made.owner())
                .execute();
    }

    /** Closes a case and ends every grant; opens it again without giving any back. */
    void setClosed(H2Transaction transaction, String id, boolean closed, Instant now) {
        transaction
                .handle()
                .createUpdate("UPDATE library_case SET closed = " + (closed ? ":now" : "NULL") + " WHERE id = :id")
                .bindMap(closed ? Map.of("id", id, "now", JdbiPeople.at(now)) : Map.of("id", id))
                .execute();
        if (closed) {
            transaction
                    .handle()
                    .createUpdate("UPDATE case_grant SET ended = :now WHERE case_id = :id AND ended IS NULL")
                    .bind("id", id)
                    .bind("now", JdbiPeople.at(now))
                    .execute();
        }
    }

    void grant(H2Transaction transaction, CaseGrant grant) {
        transaction
                .handle()
                .createUpdate("INSERT INTO case_grant (id, case_id, person_id, kind, reason, granted, granted_by, ends)"
                        + " VALUES (:id, :case, :person, :kind, :reason, :granted, :by, :ends)")
                .bind("id", grant.id())
                .bind("case", grant.caseId())
                .bind("person", grant.personId())
                .bind("kind", grant.kind().name())
                .bind("reason", grant.reason())
                .bind("granted", JdbiPeople.at(grant.granted()))
                .bind("by", grant.grantedBy())
                .bind("ends", JdbiPeople.at(grant.ends()))
                .execute();
    }

    /** Ends the grants of a person, on one case or on all when that is empty. */
    void end(H2Transaction transaction, String caseId, String personId, Instant now) {
        transaction
                .handle()
                .createUpdate("UPDATE case_grant SET ended = :now WHERE person_id = :person AND ended IS NULL"
                        + " AND (:case = '' OR case_id = :case)")
                .bind("case", caseId)
                .bind("person", personId)
                .bind("now", JdbiPeople.at(now))
                .execute();
    }

    /** Grants that hold at a moment: of a case, of a person, or of both; empty stands for any. */
    List<CaseGrant> live(String caseId, String personId, Instant now) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM case_grant WHERE ended IS NULL AND ends > :now"
                                + " AND (:case = '' OR case_id = :case) AND (:person = '' OR person_id = :person)"
                                + " ORDER BY granted, id")
                        .bind("case", caseId)
                        .bind("person", personId)
                        .bind("now", JdbiPeople.at(now))
                        .map((row, ctx) -> grant(row))
                        .list());
    }

    /** Every time that somebody opened a case without being on its team, the first one first. */
    List<CaseGrant> broken(String caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM case_grant WHERE case_id = :case AND kind = 'GLASS' ORDER BY granted, id")
                .bind("case", caseId)
                .map((row, ctx) -> grant(row))
                .list());
    }

    private static CaseGrant grant(ResultSet row) throws SQLException {
        return new CaseGrant(
                row.getString("id"),
                row.getString("case_id"),
                row.getString("person_id"),
                CaseGrant.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                JdbiPeople.time(row, "granted"),
                row.getString("granted_by"),
                JdbiPeople.time(row, "ends"));
    }

    /** Everybody who ever had a place on the team of a case. */
    List<String> everOn(String caseId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT DISTINCT person_id FROM case_grant WHERE case_id = :id")
                        .bind("id", caseId)
                        .mapTo(String.class)
                        .list());
    }

    /** Whether somebody was ever named to the team of a case; breaking the glass does not count. */
    boolean wasNamedTo(String caseId, String personId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM case_grant"
                                + " WHERE case_id = :case AND person_id = :person AND kind = 'TEAM'")
                        .bind("case", caseId)
                        .bind("person", personId)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    private static LibraryCase read(ResultSet row) throws SQLException {
        return new LibraryCase(
                row.getString("id"),
                row.getString("pseudonym"),
                row.getInt("case_year"),
                JdbiPeople.time(row, "made"),
                row.getString("made_by"),
                row.getString("owner"),
                JdbiPeople.moment(row, "closed"));
    }
}
