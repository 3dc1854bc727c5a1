package org.practicelearning.web.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database again after it has stopped altogether. H2 does that when it cannot write, and every connection then
 * fails for ever, whether or not there is room again; only once the last of them is closed does a new one open the file.
 */
final class H2Reopening implements SQLExceptionOverride {
    private static final Logger LOG = LoggerFactory.getLogger(H2Reopening.class);

    private static final Set<Integer> STOPPED = Set.of(
            DataUtils.ERROR_READING_FAILED,
            DataUtils.ERROR_WRITING_FAILED,
            DataUtils.ERROR_INTERNAL,
            DataUtils.ERROR_CLOSED,
            DataUtils.ERROR_FILE_CORRUPT);

    private final AtomicReference<@Nullable HikariDataSource> pool = new AtomicReference<>();

    /** The pool whose connections are given up; not known before it is made. */
    void watch(HikariDataSource made) {
        pool.set(made);
    }

    @java.lang.Override
    public Override adjudicate(SQLException problem) {
        if (!hasStopped(problem)) {
            return Override.CONTINUE_EVICT;
        }
        HikariDataSource known = pool.get();
        HikariPoolMXBean connections = known == null ? null : known.getHikariPoolMXBean();
        if (connections != null) {
            LOG.error("event=database-stopped code={}", problem.getErrorCode());
            connections.softEvictConnections();
        }
        return Override.MUST_EVICT;
    }

    private static boolean hasStopped(SQLException problem) {
        return problem.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                || Stream.<Throwable>iterate(problem, each -> each != null, Throwable::getCause)
                        .limit(20)
                        .anyMatch(each ->
                                each instanceof MVStoreException store && STOPPED.contains(store.getErrorCode()));
    }
}
