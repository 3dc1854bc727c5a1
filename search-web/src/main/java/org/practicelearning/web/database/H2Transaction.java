package org.practicelearning.web.database;

import org.jdbi.v3.core.Handle;

/**
 * A transaction under way. Handed from the one who began it to those who write into it; only classes that speak SQL look
 * inside.
 *
 * @param handle for statements
 */
public record H2Transaction(Handle handle) {}
