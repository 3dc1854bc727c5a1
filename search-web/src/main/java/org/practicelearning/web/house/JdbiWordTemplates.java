package org.practicelearning.web.house;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.practicelearning.web.database.H2Database;

/** The partnership's Word templates in the database. */
final class JdbiWordTemplates {
    private static final String HEAD = "SELECT number, template, version, file_name, in_force, added_by, added";

    private final H2Database database;

    JdbiWordTemplates(H2Database database) {
        this.database = database;
    }

    private static StoredWordTemplate stored(ResultSet row) throws SQLException {
        return new StoredWordTemplate(
                row.getInt("number"),
                row.getString("template"),
                row.getInt("version"),
                row.getString("file_name"),
                row.getBoolean("in_force"),
                row.getString("added_by"),
                row.getObject("added", OffsetDateTime.class).toInstant());
    }

    /** All, those for all kinds of draft first, the newest first. */
    List<StoredWordTemplate> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(HEAD + " FROM word_template ORDER BY template, version DESC")
                        .map((row, ctx) -> stored(row))
                        .list());
    }

    Optional<StoredWordTemplate> find(int number) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(HEAD + " FROM word_template WHERE number = :number")
                        .bind("number", number)
                        .map((row, ctx) -> stored(row))
                        .findOne());
    }

    byte[] content(int number) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT content FROM word_template WHERE number = :number")
                        .bind("number", number)
                        .mapTo(byte[].class)
                        .one());
    }

    /** Keeps a file as the next version for a kind of draft; gives its number. */
    int insert(String template, String fileName, byte[] content, String by, Instant at) {
        int number = database.inTransaction(transaction -> transaction
                .handle()
                .createUpdate(
                        "INSERT INTO word_template (template, version, file_name, content, in_force, added_by, added)"
                                + " SELECT :template, COALESCE(MAX(version), 0) + 1, :name, :content, FALSE, :by, :at"
                                + " FROM word_template WHERE template = :template")
                .bind("template", template)
                .bind("name", fileName)
                .bind("content", content)
                .bind("by", by)
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Integer.class)
                .one());
        database.sync();
        return number;
    }

    /** Puts one in force in place of the one that was; 0 puts none in force. */
    void use(String template, int number) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("UPDATE word_template SET in_force = (number = :number) WHERE template = :template")
                .bind("number", number)
                .bind("template", template)
                .execute());
        database.sync();
    }

    void delete(int number) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM word_template WHERE number = :number")
                .bind("number", number)
                .execute());
        database.sync();
    }
}
