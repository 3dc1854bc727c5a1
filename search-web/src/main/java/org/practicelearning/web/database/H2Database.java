package org.practicelearning.web.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;

/**
 * The embedded database of one data folder.
 *
 * <p>H2's defaults lose acknowledged commits when the process is killed: {@code WRITE_DELAY=0} writes each commit at once,
 * and {@link #sync} forces them to the disk, which must happen before anything a person typed or uploaded is acknowledged.
 */
public final class H2Database implements AutoCloseable {
    private static final Set<MigrationState> FUTURE =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private H2Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /** Opens the database in a folder, making or migrating it as needed. */
    public static H2Database open(Path folder) {
        HikariDataSource pool = connect(folder);
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load();
            // Left to itself it would pass over what a newer program has done, and this one would then write wrongly.
            if (Arrays.stream(flyway.info().all()).anyMatch(each -> FUTURE.contains(each.getState()))) {
                throw new UnusableDatabaseException("The library in " + folder
                        + " was written by a newer version of this program. Start it with that version, or restore a"
                        + " backup made with this one.");
            }
            flyway.migrate();
            return new H2Database(pool);
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
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException damaged) {
            throw unreadable(folder);
        }
    }

    private static UnusableDatabaseException unreadable(Path folder) {
        return new UnusableDatabaseException("The catalogue in " + folder
                + " cannot be opened: it is damaged, may not be written, or the disk is full. Make room, check that this"
                + " program may write there, or restore a backup.");
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** Does something in one transaction: all of it is kept, or nothing when it fails. */
    public <T> T inTransaction(Function<H2Transaction, T> work) {
        return jdbi.inTransaction(handle -> work.apply(new H2Transaction(handle)));
    }

    /** Does something in one transaction: all of it is kept, or nothing when it fails. */
    public void useTransaction(Consumer<H2Transaction> work) {
        jdbi.useTransaction(handle -> work.accept(new H2Transaction(handle)));
    }

    /** Forces everything committed so far to the disk. */
    public void sync() {
        jdbi.useHandle(handle -> handle.execute("CHECKPOINT SYNC"));
    }

    /** Writes a consistent copy of the database as a zip while it is in use. */
    public void backupTo(Path zip) {
        jdbi.useHandle(
                handle -> handle.execute("BACKUP TO ?", zip.toAbsolutePath().toString()));
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
