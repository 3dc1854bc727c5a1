package org.practicelearning.web.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.SortedMap;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.library.IndexKeeper.Mended;

/** A data folder, opened: its database, catalogue, files and indexes. One process opens a folder at a time. */
public final class Library implements AutoCloseable {
    private final DataFolder data;
    private final H2Database database;
    private final JdbiCatalogue catalogue;
    private final Originals originals;
    private final Texts texts;
    private final CompartmentIndexes indexes;
    private final IndexKeeper keeper;
    private final LibraryChanges changes;
    private final SortedMap<String, Mended> mended;

    private Library(DataFolder data, InstantSource clock) {
        this.data = data;
        data.create();
        this.database = H2Database.open(data.root());
        this.catalogue = new JdbiCatalogue(database.jdbi());
        this.originals = new Originals(data);
        this.texts = new Texts(data);
        this.indexes = CompartmentIndexes.open(data.index());
        this.keeper = new IndexKeeper(indexes, catalogue, texts);
        this.changes = new LibraryChanges(database, catalogue, originals, texts, keeper, clock);
        tidy();
        this.mended = keeper.mendAll();
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
        return changes.inOrder(() -> {
            int documents = 0;
            for (Compartment each : catalogue.compartments()) {
                documents += keeper.rebuild(each);
            }
            return documents;
        });
    }

    @Override
    public void close() {
        changes.inOrder(() -> {
            keeper.commit();
            indexes.close();
            database.close();
            return true;
        });
    }

    private void tidy() {
        try {
            for (Compartment each : catalogue.compartments()) {
                if (Files.isDirectory(data.compartment(each))) {
                    originals.tidy(each);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot tidy the originals", problem);
        }
    }
}
