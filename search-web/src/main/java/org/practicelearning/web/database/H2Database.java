package org.practicelearning.web.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The embedded database of one data folder.
 *
 * <p>H2's defaults lose acknowledged commits when the process is killed: {@code WRITE_DELAY=0} writes each commit at once,
 * and {@link #sync} forces them to the disk, which must happen before anything a person typed or uploaded is acknowledged.
 */
public final class H2Database implements AutoCloseable {
    private static final Set<MigrationState> FUTURE =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    /** More than any one change writes here. */
    private static final long LEAST_FREE_BYTES = 8L << 20;

    /** A page waits so long for a connection at most. */
    private static final int MOST_MILLIS_TO_CONNECT = 5_000;

    private final Path folder;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    /**
     * One writes at a time. H2 stores what is committed together with whatever other transactions have under way, table by
     * table and index by index: killed just then it leaves rows that their index does not know, or the other way about.
     */
    private final ReentrantLock writing = new ReentrantLock();

    private H2Database(Path folder, HikariDataSource pool) {
        this.folder = folder;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /** Opens the database in a folder, making or migrating it as needed. */
    public static H2Database open(Path folder) {
        if (isFull(folder)) {
            throw new UnusableDatabaseException("The disk that holds the library in " + folder + " is full, and its"
                    + " catalogue cannot be opened without some room. Nothing that was saved is lost. Make room, then try"
                    + " again.");
        }
        new H2Recovery(folder).ifKilled();
        new H2Forgetting(folder).ifAsked();
        HikariDataSource pool = connect(folder);
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    // Rooms have numbers of their own: a later one may be here before an earlier one was written.
                    .outOfOrder(true)
                    .load();
            // Left to itself it would pass over what a newer program has done, and this one would then write wrongly.
            if (Arrays.stream(flyway.info().all()).anyMatch(each -> FUTURE.contains(each.getState()))) {
                throw new UnusableDatabaseException("The library in " + folder
                        + " was written by a newer version of this program. Start it with that version, or restore a"
                        + " backup made with this one.");
            }
            flyway.migrate();
            return new H2Database(folder, pool);
        } catch (UnusableDatabaseException newer) {
            pool.close();
            throw newer;
        } catch (FlywayException damaged) {
            pool.close();
            throw unreadable(folder);
        }
    }

    private static HikariDataSource connect(Path folder) {
        HikariConfig config = new HikariConfig();
        // async: an interrupted thread would close an ordinary file under everybody, and the database with it.
        // TRACE_LEVEL_FILE=0: the trace file would receive statements with titles and names in them.
        config.setJdbcUrl("jdbc:h2:file:async:" + folder.resolve("library").toAbsolutePath()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=5000");
        config.setUsername("library");
        config.setPassword("");
        // Searches touch the database briefly; eight connections serve eight of them at once.
        config.setMaximumPoolSize(8);
        // The others are opened when they are wanted: a start waits for one only.
        config.setMinimumIdle(1);
        config.setPoolName("library");
        config.setConnectionTimeout(MOST_MILLIS_TO_CONNECT);
        // What was deleted can only be taken out of the file while nobody has it open.
        config.setAllowPoolSuspension(true);
        H2Reopening reopening = new H2Reopening();
        config.setExceptionOverride(reopening);
        try {
            HikariDataSource pool = new HikariDataSource(config);
            reopening.watch(pool);
            return pool;
        } catch (PoolInitializationException damaged) {
            throw unreadable(folder);
        }
    }

    private static UnusableDatabaseException unreadable(Path folder) {
        return new UnusableDatabaseException("The catalogue in " + folder
                + " cannot be opened: it is damaged, may not be written, or the disk is full. Make room, check that this"
                + " program may write there, or restore a backup.");
    }

    /** For reading. What is written goes through a transaction of this class. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** Does something in one transaction: all of it is kept, or nothing when it fails. */
    public <T> T inTransaction(Function<H2Transaction, T> work) {
        if (isFull(folder)) {
            throw new NoRoomException();
        }
        return alone(() -> jdbi.inTransaction(handle -> work.apply(new H2Transaction(handle))));
    }

    /** Does something in one transaction: all of it is kept, or nothing when it fails. */
    public void useTransaction(Consumer<H2Transaction> work) {
        inTransaction(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    private static boolean isFull(Path folder) {
        return folder.toFile().getUsableSpace() < LEAST_FREE_BYTES;
    }

    /** Whether it answers. */
    public boolean answers() {
        try {
            return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM change_log WHERE seq = 0")
                            .mapTo(Integer.class)
                            .one())
                    == 0;
        } catch (JdbiException gone) {
            return false;
        }
    }

    /** Forces everything committed so far to the disk. */
    public void sync() {
        alone(() -> jdbi.withHandle(handle -> handle.execute("CHECKPOINT SYNC")));
    }

    /** Writes a consistent copy of the database as a zip while it is in use. */
    public void backupTo(Path zip) {
        alone(() -> jdbi.withHandle(
                handle -> handle.execute("BACKUP TO ?", zip.toAbsolutePath().toString())));
    }

    /**
     * Takes what was deleted out of the file, where it would otherwise lie until its room is needed. Everybody waits
     * meanwhile. Where that cannot be done now it is done when the database is opened next.
     *
     * @return whether it was done now
     */
    public boolean forgetDeleted() {
        H2Forgetting forgetting = new H2Forgetting(folder);
        return alone(() -> {
            forgetting.ask();
            return forgetting.now(pool);
        });
    }

    private <T> T alone(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            sync();
        } finally {
            // H2 closes the files with the last connection.
            pool.close();
        }
    }
}
