package org.practicelearning.web.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.web.control.FolderLock;
import org.practicelearning.web.control.Work;

/** Work in this process that gives up the data folder when it is over. */
record LockedWork(Work work, FolderLock lock) implements Work {

    @Override
    public RunReport ingest(List<Path> paths, Optional<AccessClass> access, Consumer<RunReport> progress) {
        return work.ingest(paths, access, progress);
    }

    @Override
    public String search(Map<String, List<String>> parameters) {
        return work.search(parameters);
    }

    @Override
    public String reindex(boolean reread) {
        return work.reindex(reread);
    }

    @Override
    public String backup(Path target) {
        return work.backup(target);
    }

    @Override
    public String restore(Path source) {
        return work.restore(source);
    }

    @Override
    public Finding exportVocabulary(Path target) {
        return work.exportVocabulary(target);
    }

    @Override
    public Finding importVocabulary(VocabularyImport asked) {
        return work.importVocabulary(asked);
    }

    @Override
    public ClockSet clock() {
        return work.clock();
    }

    @Override
    public Finding verifyAudit() {
        return work.verifyAudit();
    }

    @Override
    public List<Finding> examine() {
        return work.examine();
    }

    @Override
    public Finding user(UserRequest asked) {
        return work.user(asked);
    }

    @Override
    public void close() {
        try (lock) {
            work.close();
        }
    }
}
