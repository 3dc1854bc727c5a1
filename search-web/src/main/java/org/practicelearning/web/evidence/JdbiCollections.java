package org.practicelearning.web.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.database.H2Database;

/**
 * Collections and their quotations in the database. What a reader may not open is left out here already: no count, place or
 * list above this class knows of it. Each change is on the disk when its method returns. Thread-safe.
 */
public final class JdbiCollections {
    private final H2Database database;

    public JdbiCollections(H2Database database) {
        this.database = database;
    }

    /** A person's own collections by name, then those that others share. */
    List<CollectionRecord> readable(Reader reader) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM collection WHERE owner = :reader OR sharing <>"
                                        + " 'nobody' ORDER BY CASE WHEN owner = :reader THEN 0 ELSE 1 END, LOWER(name), made, id")
                        .bind("reader", reader.id())
                        .map((row, ctx) -> JdbiCollectedRows.collection(row))
                        .list());
    }

    /** A collection the reader may see. */
    Optional<CollectionRecord> find(Reader reader, String id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM collection WHERE id = :id")
                        .bind("id", id)
                        .map((row, ctx) -> JdbiCollectedRows.collection(row))
                        .findOne())
                .filter(each -> each.isReadBy(reader));
    }

    void insert(CollectionRecord collection) {
        write(handle -> handle.createUpdate("INSERT INTO collection (id, name, owner, sharing, made)"
                        + " VALUES (:id, :name, :owner, :sharing, :made)")
                .bind("id", collection.id())
                .bind("name", collection.name())
                .bind("owner", collection.owner())
                .bind("sharing", collection.sharing().key())
                .bind("made", at(collection.made()))
                .execute());
    }

    void rename(String id, String name) {
        write(handle -> handle.createUpdate("UPDATE collection SET name = :name WHERE id = :id")
                .bind("name", name)
                .bind("id", id)
                .execute());
    }

    void share(String id, Sharing sharing) {
        write(handle -> handle.createUpdate("UPDATE collection SET sharing = :sharing WHERE id = :id")
                .bind("sharing", sharing.key())
                .bind("id", id)
                .execute());
    }

    /** How many collections somebody made. */
    int ownOf(String owner) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM collection WHERE owner = :owner")
                        .bind("owner", owner)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Gives all of somebody's to somebody else; how many they were. */
    int giveAll(String from, String to) {
        int given = database.inTransaction(transaction -> transaction
                .handle()
                .createUpdate("UPDATE collection SET owner = :to WHERE owner = :from")
                .bind("to", to)
                .bind("from", from)
                .execute());
        database.sync();
        return given;
    }

    /** Deletes a collection with all it holds. */
    void delete(String id) {
        write(handle -> handle.createUpdate("DELETE FROM collection WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    /** What the reader may see of collections, in their order. */
    List<CollectedItem> items(Reader reader, Collection<String> collections) {
        if (collections.isEmpty()) {
            return List.of();
        }
        return database
                .jdbi()
                .withHandle(handle -> handle.createQuery(JdbiCollectedRows.SELECT
                                + " WHERE i.collection_id IN (<collections>) AND i.removed IS NULL"
                                + " ORDER BY i.collection_id, i.place, i.taken, i.id")
                        .bindList("collections", List.copyOf(collections))
                        .map((row, ctx) -> JdbiCollectedRows.seen(row))
                        .list())
                .stream()
                .flatMap(seen -> seen.by(reader).stream())
                .toList();
    }

    /** A quotation the reader may see, though it was taken out. */
    Optional<CollectedItem> item(Reader reader, String id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(JdbiCollectedRows.SELECT + " WHERE i.id = :id")
                        .bind("id", id)
                        .map((row, ctx) -> JdbiCollectedRows.seen(row))
                        .findOne())
                .flatMap(seen -> seen.by(reader));
    }

    /** Puts a quotation at the end of its collection. */
    void add(CollectedItem item) {
        write(handle -> JdbiCollectedRows.insert(handle, item, next(handle, item.collection())));
    }

    void note(String item, String note) {
        write(handle -> handle.createUpdate("UPDATE collected SET note = :note WHERE id = :id")
                .bind("note", note)
                .bind("id", item)
                .execute());
    }

    /** Takes a quotation out; {@code forgotten} is when those were taken out that cannot be put back any more. */
    void remove(String item, Instant now, Instant forgotten) {
        write(handle -> {
            handle.createUpdate("DELETE FROM collected WHERE removed < :forgotten")
                    .bind("forgotten", at(forgotten))
                    .execute();
            return handle.createUpdate("UPDATE collected SET removed = :now WHERE id = :id AND removed IS NULL")
                    .bind("now", at(now))
                    .bind("id", item)
                    .execute();
        });
    }

    /** Puts a quotation back where it was. */
    void restore(String item) {
        write(handle -> handle.createUpdate("UPDATE collected SET removed = NULL WHERE id = :id")
                .bind("id", item)
                .execute());
    }

    /** Puts quotations at the end of another collection, in that order. */
    void move(List<String> items, String collection) {
        write(handle -> {
            int place = next(handle, collection);
            for (String item : items) {
                handle.createUpdate("UPDATE collected SET collection_id = :collection, place = :place WHERE id = :id")
                        .bind("collection", collection)
                        .bind("place", place++)
                        .bind("id", item)
                        .execute();
            }
            return items.size();
        });
    }

    /** Puts a quotation before another one of its collection, or at the end. */
    void moveBefore(CollectedItem item, Optional<CollectedItem> other) {
        write(handle -> {
            int place = other.map(CollectedItem::place).orElseGet(() -> next(handle, item.collection()));
            handle.createUpdate("UPDATE collected SET place = place + 1 WHERE collection_id = :collection"
                            + " AND place >= :place")
                    .bind("collection", item.collection())
                    .bind("place", place)
                    .execute();
            return handle.createUpdate("UPDATE collected SET place = :place WHERE id = :id")
                    .bind("place", place)
                    .bind("id", item.id())
                    .execute();
        });
    }

    private static int next(Handle handle, String collection) {
        return handle.createQuery("SELECT COALESCE(MAX(place), 0) + 1 FROM collected WHERE collection_id = :id")
                .bind("id", collection)
                .mapTo(Integer.class)
                .one();
    }

    static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    /** What a person did is on the disk before the person is told. */
    private void write(Writing writing) {
        database.useTransaction(transaction -> writing.write(transaction.handle()));
        database.sync();
    }

    private interface Writing {
        int write(Handle handle);
    }
}
