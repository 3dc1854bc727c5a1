package org.practicelearning.web.people;

import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.database.H2Transaction;

/** How the library introduces itself, in the database: one row at most. Thread-safe. */
final class JdbiPartnership {
    private final Jdbi jdbi;

    JdbiPartnership(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Introduction> find() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT name, colour, logo_type FROM partnership")
                .map((row, ctx) -> new Introduction(
                        row.getString(1), row.getString(2), Objects.requireNonNullElse(row.getString(3), "")))
                .findFirst());
    }

    Optional<byte[]> logo() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT logo FROM partnership WHERE logo IS NOT NULL")
                .map((row, ctx) -> row.getBytes(1))
                .findFirst());
    }

    void put(H2Transaction transaction, Introduction said, byte @Nullable [] logo) {
        transaction.handle().execute("DELETE FROM partnership");
        transaction
                .handle()
                .createUpdate("INSERT INTO partnership (id, name, colour, logo, logo_type)"
                        + " VALUES (1, :name, :colour, :logo, :type)")
                .bind("name", said.name())
                .bind("colour", said.colour())
                .bindByType("logo", logo, byte[].class)
                .bind("type", said.logoType())
                .execute();
    }
}
