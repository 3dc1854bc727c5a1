package org.practicelearning.web.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * The embedded database of one data folder.
 *
 * <p>H2's defaults lose acknowledged commits when the process is killed: {@code WRITE_DELAY=0} writes each commit at once,
 * and {@link #sync} forces them to the disk, which must happen before anything a person typed or uploaded is acknowledged.
 */
public final class H2Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private H2Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /** Opens the database in a folder, making or migrating it as needed. */
    public static H2Database open(Path folder) {
        HikariConfig config = new HikariConfig();
        // TRACE_LEVEL_FILE=0: the trace file would receive statements with titles and names in them.
        config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("library").toAbsolutePath()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=5000");
        config.setUsername("library");
        config.setPassword("");
        // Searches touch the database briefly; eight connections serve eight of them at once.
        config.setMaximumPoolSize(8);
        // The others are opened when they are wanted: a start waits for one only.
        config.setMinimumIdle(1);
        config.setPoolName("library");
        HikariDataSource pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new H2Database(pool);
    }

    public Jdbi jdbi() {
        return jdbi;
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
        sync();
        // H2 closes the files with the last connection.
        pool.close();
    }
}
