package org.practicelearning.web.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.shelf.Shelf;

/**
 * The collections of a partnership, and who may do what with them. Every method names the reader; what the reader may not
 * see is not there. Thread-safe.
 */
public final class Collections {
    /** What the first one is called. */
    static final String FIRST = "My collection";

    /** Longer notes are cut; two pages of text. */
    static final int LONGEST_NOTE = 6_000;

    /** How long what was taken out can be put back. */
    private static final Duration REGRET = Duration.ofDays(1);

    private final JdbiCollections rows;
    private final JdbiStandings standings;
    private final TextChecks checks = new TextChecks();
    private final InstantSource clock;

    public Collections(H2Database database, JdbiCatalogue catalogue, InstantSource clock) {
        this.rows = new JdbiCollections(database);
        this.standings = new JdbiStandings(database, catalogue);
        this.clock = clock;
    }

    /** The documents a reader may open, as sources of quotations. For one request. */
    public LibrarySources sources(Reader reader, Shelf shelf) {
        return new LibrarySources(reader, shelf, standings, checks);
    }

    JdbiStandings standings() {
        return standings;
    }

    /** A person's own collections, then those that others share. */
    public List<CollectionRecord> readable(Reader reader) {
        return rows.readable(reader);
    }

    /** A collection the reader may see. */
    public Optional<CollectionRecord> find(Reader reader, String id) {
        return rows.find(reader, id);
    }

    /** What the reader may see of a collection, in its order. */
    public List<CollectedItem> items(Reader reader, CollectionRecord collection) {
        return rows.items(reader, List.of(collection.id()));
    }

    /** What the reader may see of several collections. */
    List<CollectedItem> items(Reader reader, List<CollectionRecord> collections) {
        return rows.items(reader, collections.stream().map(CollectionRecord::id).toList());
    }

    /** A quotation the reader may see, though it was taken out. */
    public Optional<CollectedItem> item(Reader reader, String id) {
        return rows.item(reader, id)
                .filter(item -> rows.find(reader, item.collection()).isPresent());
    }

    /**
     * Where quotations of a person go.
     *
     * @param chosen id of the one the person chose; null when none was
     * @return empty before the first quotation
     */
    Optional<CollectionRecord> current(Reader reader, @Nullable String chosen) {
        return Optional.ofNullable(chosen)
                .flatMap(id -> rows.find(reader, id))
                .filter(each -> each.takesFrom(reader))
                .or(() -> readable(reader).stream()
                        .filter(each -> each.isOwnedBy(reader))
                        .max(Comparator.comparing(CollectionRecord::made)));
    }

    CollectionRecord make(Reader reader, String name) {
        CollectionRecord made =
                new CollectionRecord(UUID.randomUUID().toString(), name, reader.id(), Sharing.NOBODY, clock.instant());
        rows.insert(made);
        return made;
    }

    void rename(CollectionRecord collection, String name) {
        rows.rename(collection.id(), name);
    }

    void share(CollectionRecord collection, Sharing sharing) {
        rows.share(collection.id(), sharing);
    }

    /** How many somebody made. */
    public int ownOf(String owner) {
        return rows.ownOf(owner);
    }

    /** Gives all that somebody left behind to somebody else; how many they were. */
    public int giveAll(String from, String to) {
        return rows.giveAll(from, to);
    }

    void delete(CollectionRecord collection) {
        rows.delete(collection.id());
    }

    /** The same words in a collection already; empty when they are not. */
    Optional<CollectedItem> same(Reader reader, CollectionRecord collection, Evidence evidence) {
        return items(reader, collection).stream()
                .filter(each -> each.evidence().document().equals(evidence.document())
                        && each.evidence()
                                .citation()
                                .version()
                                .equals(evidence.citation().version())
                        && each.evidence().start() == evidence.start()
                        && each.evidence().end() == evidence.end())
                .findFirst();
    }

    CollectedItem add(
            Reader reader, CollectionRecord collection, String passage, Compartment compartment, Evidence evidence) {
        Instant now = clock.instant();
        CollectedItem item = new CollectedItem(
                UUID.randomUUID().toString(), collection.id(), 0, passage, compartment, evidence, reader.id(), now);
        rows.add(item);
        return item;
    }

    /** Whether somebody may change the note of a quotation, or take it out. */
    boolean mayChange(Reader reader, CollectionRecord collection, CollectedItem item) {
        return collection.isOwnedBy(reader)
                || collection.takesFrom(reader) && item.takenBy().equals(reader.id());
    }

    void note(CollectedItem item, String note) {
        rows.note(item.id(), note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE));
    }

    void remove(CollectedItem item) {
        Instant now = clock.instant();
        rows.remove(item.id(), now, now.minus(REGRET));
    }

    void restore(CollectedItem item) {
        rows.restore(item.id());
    }

    /** Puts quotations at the end of another collection. */
    void move(List<CollectedItem> items, CollectionRecord to) {
        rows.move(items.stream().map(CollectedItem::id).toList(), to.id());
    }

    /**
     * Puts copies of quotations at the end of another collection, with their notes and the day they were read on.
     *
     * @return the copies; what is in that collection already is not put there again
     */
    List<CollectedItem> copy(Reader reader, List<CollectedItem> items, CollectionRecord to) {
        List<CollectedItem> copies = new ArrayList<>();
        for (CollectedItem each : items) {
            if (same(reader, to, each.evidence()).isEmpty()) {
                CollectedItem copy = new CollectedItem(
                        UUID.randomUUID().toString(),
                        to.id(),
                        0,
                        each.passage(),
                        each.compartment(),
                        each.evidence(),
                        reader.id(),
                        each.taken());
                rows.add(copy);
                copies.add(copy);
            }
        }
        return List.copyOf(copies);
    }

    /**
     * Puts a quotation at a place among those the reader sees.
     *
     * @param number the place wanted, from 1; beyond the ends is the end
     */
    void place(Reader reader, CollectionRecord collection, CollectedItem item, int number) {
        List<CollectedItem> others = new ArrayList<>(items(reader, collection));
        others.removeIf(each -> each.id().equals(item.id()));
        int index = Math.clamp(number - 1L, 0, others.size());
        rows.moveBefore(item, index == others.size() ? Optional.empty() : Optional.of(others.get(index)));
    }
}
