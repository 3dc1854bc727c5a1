package org.practicelearning.web.control;

import java.util.List;
import java.util.Map;

/** What a command asks of a running server, as JSON. */
public sealed interface Asked {

    /** Take these in; an empty access class means restricted. */
    record Ingest(List<String> paths, String access) implements Asked {}

    record Search(Map<String, List<String>> parameters) implements Asked {}

    record Reindex(boolean reread) implements Asked {}

    /** A backup to write or to restore. */
    record File(String path) implements Asked {}

    /** A vocabulary to take, or only to compare. */
    record Vocabulary(String path, boolean dryRun, String by, String reason) implements Asked {}

    record Examination() implements Asked {}

    /** Something about accounts. */
    record User(Work.UserRequest request) implements Asked {}

    /** Long work under way or over. */
    record Job(String id, boolean finished, boolean failed, String said) {}

    /** An answer in words. */
    record Said(String said) {}
}
