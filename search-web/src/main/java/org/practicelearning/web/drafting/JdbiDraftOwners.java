package org.practicelearning.web.drafting;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.practicelearning.templates.draft.DraftJson;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.drafting.JdbiDrafts.Saving;

/** Gives drafts that are their owner's alone to somebody else, with the real identities behind them. */
final class JdbiDraftOwners {
    private static final String OWN = " FROM draft WHERE owner = :owner AND case_id IS NULL";

    private final H2Database database;

    JdbiDraftOwners(H2Database database) {
        this.database = database;
    }

    /** How many drafts are somebody's alone. */
    int count(String owner) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*)" + OWN)
                        .bind("owner", owner)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Gives all of them; how many they were. */
    int giveAll(String from, String to, Saving saving) {
        int given = database.inTransaction(transaction -> {
            Handle handle = transaction.handle();
            List<String> ids = handle.createQuery("SELECT id" + OWN + " ORDER BY number")
                    .bind("owner", from)
                    .mapTo(String.class)
                    .list();
            ids.forEach(each -> give(handle, each, from, to, saving));
            return ids.size();
        });
        database.sync();
        return given;
    }

    /** Gives one; whether it still was that person's alone. */
    boolean give(String id, String from, String to, Saving saving) {
        boolean given = database.inTransaction(transaction -> give(transaction.handle(), id, from, to, saving));
        database.sync();
        return given;
    }

    private static boolean give(Handle handle, String id, String from, String to, Saving saving) {
        int changed = handle.createUpdate("UPDATE draft SET owner = :to, changed = :at WHERE id = :id AND owner = :from"
                        + " AND case_id IS NULL")
                .bind("to", to)
                .bind("at", OffsetDateTime.ofInstant(saving.at(), ZoneOffset.UTC))
                .bind("id", id)
                .bind("from", from)
                .execute();
        if (changed == 1) {
            Optional<String> content = handle.createQuery("SELECT content FROM draft WHERE id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne();
            content.ifPresent(each -> JdbiDrafts.keepVersion(handle, DraftJson.draft(each), saving));
            // What the owner until then typed and did not save is the writer's alone, and nobody opens it any more.
            handle.createUpdate("DELETE FROM safety_copy WHERE draft_id = :id")
                    .bind("id", id)
                    .execute();
        }
        return changed == 1;
    }
}
