package org.practicelearning.web.library;

import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.coding.JdbiAlone;
import org.practicelearning.web.coding.JdbiDecisions;
import org.practicelearning.web.coding.JdbiVocabulary;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.library.IndexKeeper.Mended;

/** A data folder, opened: its database, catalogue, files and indexes. One process opens a folder at a time. */
public final class Library implements AutoCloseable {
    private final DataFolder data;
    private final H2Database database;
    private final JdbiCatalogue catalogue;
    private final Originals originals;
    private final Texts texts;
    private final Coding coding;
    private final CompartmentIndexes indexes;
    private final IndexKeeper keeper;
    private final LibraryChanges changes;
    private final Retagging retagging;
    private final SortedMap<String, Mended> mended;
    private final List<String> withoutText;

    private Library(DataFolder data, InstantSource clock) {
        this.data = data;
        data.create();
        boolean killed = data.markInUse();
        this.database = H2Database.open(data.root());
        this.catalogue = new JdbiCatalogue(database.jdbi());
        this.originals = new Originals(data);
        this.texts = new Texts(data);
        this.coding =
                new Coding(new JdbiDecisions(database.jdbi()), new JdbiVocabulary(database), new JdbiAlone(database));
        this.indexes = openIndexes();
        this.keeper = new IndexKeeper(indexes, catalogue, texts, coding);
        this.changes = new LibraryChanges(database, catalogue, originals, texts, keeper, coding, clock);
        this.withoutText = killed ? tidied() : List.of();
        this.mended = keeper.mendAll();
        this.retagging = new Retagging(catalogue, indexes, keeper, coding, changes);
        if (!coding.isIndexed()) {
            rebuildIndexes();
        }
        coding.onChange(retagging::wake);
    }

    private CompartmentIndexes openIndexes() {
        try {
            return CompartmentIndexes.open(data.index());
        } catch (RuntimeException unreadable) {
            database.close();
            throw unreadable;
        }
    }

    private List<String> tidied() {
        Leftovers leftovers = new Leftovers(data, texts, catalogue);
        leftovers.remove();
        return leftovers.withoutText();
    }

    /** Opens a data folder, making it when it is not there, and brings its indexes up to date. */
    public static Library open(DataFolder data, InstantSource clock) {
        return new Library(data, clock);
    }

    public DataFolder data() {
        return data;
    }

    public H2Database database() {
        return database;
    }

    public JdbiCatalogue catalogue() {
        return catalogue;
    }

    public Originals originals() {
        return originals;
    }

    public Texts texts() {
        return texts;
    }

    /** The vocabulary and what people decided by it. */
    public Coding coding() {
        return coding;
    }

    public CompartmentIndexes indexes() {
        return indexes;
    }

    public LibraryChanges changes() {
        return changes;
    }

    /** What had to be done for each index when the library was opened, by compartment key. */
    public SortedMap<String, Mended> mended() {
        return mended;
    }

    /** Builds every index anew from the catalogue and the texts; searches go on meanwhile. Returns the documents. */
    public int rebuildIndexes() {
        return retagging.alone(() -> changes.inOrder(() -> {
            int documents = 0;
            for (Compartment each : catalogue.compartments()) {
                documents += keeper.rebuild(each);
            }
            coding.indexed();
            return documents;
        }));
    }

    /** Documents whose text a crash took, to be read again from their originals. */
    public List<String> withoutText() {
        return withoutText;
    }

    /** Whether every index holds every change; otherwise it could not be written, and is brought up later. */
    public boolean isComplete() {
        return keeper.isComplete();
    }

    /** Why the library cannot answer now, a sentence; empty when it can. */
    public String obstacle() {
        return database.answers() ? "" : "The database does not answer. The program's messages say why.";
    }

    /** As long as one is missing the next start looks again. */
    private boolean hasText(String id) {
        return catalogue
                .find(Reader.localOperator(), id)
                .map(each -> texts.isWhole(each.compartment(), id, each.currentVersion()))
                .orElse(true);
    }

    @Override
    public void close() {
        retagging.close();
        changes.inOrder(() -> {
            boolean complete = false;
            try {
                complete = keeper.commit() && withoutText.stream().allMatch(this::hasText);
                indexes.close();
            } finally {
                database.close();
            }
            if (complete && changes.isTidy()) {
                data.markClosed();
            }
            return complete;
        });
    }
}
