package org.practicelearning.web.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.api.ApiController;
import org.practicelearning.web.audit.AuditAction;
import org.practicelearning.web.audit.AuditEvent;
import org.practicelearning.web.audit.AuditFinding;
import org.practicelearning.web.backup.Backup;
import org.practicelearning.web.backup.BackupFile;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.control.Work;
import org.practicelearning.web.house.ClockSettings;
import org.practicelearning.web.house.House;
import org.practicelearning.web.ingest.IngestRun;
import org.practicelearning.web.ingest.ItemState;
import org.practicelearning.web.ingest.LedgerFilter;
import org.practicelearning.web.ingest.Submission;
import org.practicelearning.web.ingest.WayIn;
import org.practicelearning.web.page.Refusal;

/** Work on a library opened in this process, as the operator of this machine. */
final class LocalWork implements Work {
    private static final Duration STEP = Duration.ofMillis(400);

    private final OpenLibrary open;
    private final InstantSource clock;
    private final Reader reader = Reader.localOperator();
    private final UnaryOperator<String> restoring;

    /** @param restoring puts a backup in place of the library; how depends on who has it open */
    LocalWork(OpenLibrary open, InstantSource clock, UnaryOperator<String> restoring) {
        this.open = open;
        this.clock = clock;
        this.restoring = restoring;
    }

    @Override
    public RunReport ingest(List<Path> paths, Optional<AccessClass> access, Consumer<RunReport> progress) {
        IngestRun run = begin(paths, access);
        while (!open.ingest().await(run.id(), STEP)) {
            progress.accept(report(run.id()));
        }
        return report(run.id());
    }

    /** Submits files without waiting for them. */
    IngestRun begin(List<Path> paths, Optional<AccessClass> access) {
        open.warmUp();
        audited(AuditAction.ADD, "ingest");
        return open.ingest().submit(new Submission(paths, WayIn.FOLDER, access, reader, null));
    }

    /** How far a run is; its files once it is over. */
    RunReport report(String runId) {
        Map<String, Integer> counts = new TreeMap<>();
        Optional<IngestRun> run = open.ledger().run(reader, runId);
        run.ifPresent(each -> each.counts().forEach((state, files) -> counts.put(state.name(), files)));
        boolean finished = run.isEmpty() || run.get().finished() != null;
        List<Line> lines = new ArrayList<>();
        if (finished) {
            // Whoever is told that it is over may search for it in the same moment.
            open.library().changes().commitIndexes();
            open.ledger()
                    .each(
                            reader,
                            LedgerFilter.ofRun(runId),
                            each -> lines.add(new Line(
                                    each.place(),
                                    each.state().name(),
                                    each.state().label(),
                                    each.remark())));
        }
        return new RunReport(runId, finished, counts, lines);
    }

    @Override
    public String search(Map<String, List<String>> parameters) {
        audited(AuditAction.SEARCH, "search");
        try {
            return ApiController.search(open.search(), reader, parameters).toString();
        } catch (Refusal.BadRequest unreadable) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("status", HttpStatus.BAD_REQUEST.getCode())
                    .put("detail", unreadable.sentence())
                    .toString();
        }
    }

    @Override
    public String reindex(boolean reread) {
        String again = reread ? rereadAll() : "";
        int documents = open.library().rebuildIndexes();
        int untagged = open.library().coding().untagged().size();
        return again + documents + " documents indexed anew."
                + (untagged == 0
                        ? ""
                        : " The themes of " + untagged + " of them could not be tagged: the log names them.");
    }

    private String rereadAll() {
        List<String> documents = open.library().catalogue().list(reader).stream()
                .map(DocumentRecord::id)
                .toList();
        Optional<IngestRun> run = open.ingest().rereadAll(reader, documents);
        if (run.isEmpty()) {
            return "";
        }
        String id = run.get().id();
        while (!open.ingest().await(id, STEP)) {
            Thread.onSpinWait();
        }
        int failed = open.ledger()
                .run(reader, id)
                .map(each -> each.count(ItemState.FAILED))
                .orElse(0);
        return documents.size() + " originals read again"
                + (failed == 0 ? ". " : "; " + failed + " of them could not be, see the progress page. ");
    }

    @Override
    public String backup(Path target) {
        audited(AuditAction.EXPORT, "backup");
        Backup.Written written = new Backup(open.library(), Version.current(), clock).writeTo(target);
        return "Backup written and checked: " + written.file() + " (" + written.documents() + " documents, "
                + written.files() + " parts, " + (written.bytes() >> 20) + " MB)."
                + (written.missing() == 0
                        ? ""
                        : " The library itself has lost " + written.missing() + " originals; run “learn doctor”.");
    }

    @Override
    public String restore(Path source) {
        new BackupFile(source).check();
        return restoring.apply(source.toString());
    }

    @Override
    public Finding exportVocabulary(Path target) {
        return new VocabularyWork(open.library(), clock).write(target);
    }

    @Override
    public Finding importVocabulary(VocabularyImport asked) {
        if (!asked.dryRun()) {
            audited(AuditAction.EDIT, "vocabulary import");
        }
        return new VocabularyWork(open.library(), clock).take(asked);
    }

    @Override
    public ClockSet clock() {
        ClockSettings set = House.in(open.library().database(), clock).clock();
        return new ClockSet(set.holidays(), set.rulesText());
    }

    @Override
    public List<Finding> examine() {
        return new Examination(open.library()).findings();
    }

    @Override
    public Finding user(UserRequest asked) {
        if (!asked.what().equals("list")) {
            audited(AuditAction.ACCOUNT, "user " + asked.what());
        }
        return new LocalUsers(open.people(false)).answer(asked);
    }

    @Override
    public Finding verifyAudit() {
        AuditFinding finding = open.audit().verify();
        return new Finding(finding.whole(), finding.said());
    }

    /** Commands are in the log like pages, under the operator of this machine. */
    private void audited(AuditAction action, String command) {
        open.audit().record(new AuditEvent(clock.instant(), reader.id(), action, "", "command " + command, 200));
    }

    @Override
    public void close() {
        open.close();
    }
}
