package org.practicelearning.web.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeFolder;
import org.practicelearning.indexer.taxonomy.SchemeReading;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.control.Work.Finding;
import org.practicelearning.web.control.Work.VocabularyImport;
import org.practicelearning.web.library.Library;
import org.practicelearning.web.vocabulary.Edit;
import org.practicelearning.web.vocabulary.Plan;
import org.practicelearning.web.vocabulary.Plan.Outlook;
import org.practicelearning.web.vocabulary.PlanWords;
import org.practicelearning.web.vocabulary.VocabularyEditing;
import org.practicelearning.web.vocabulary.VocabularyEditing.Outcome;
import org.practicelearning.web.vocabulary.VocabularyFile;

/** The vocabulary of an open library, out to files and in from them. */
final class VocabularyWork {
    private static final int MILLIS_BETWEEN_LOOKS = 200;

    private final Coding coding;
    private final VocabularyEditing editing;

    VocabularyWork(Library library, InstantSource clock) {
        this.coding = library.coding();
        this.editing = new VocabularyEditing(coding, library.changes(), clock);
    }

    /** Writes it; a name without a known ending is a folder. */
    Finding write(Path target) {
        ConceptScheme scheme = coding.edited();
        Optional<VocabularyFile> kind = VocabularyFile.ofName(String.valueOf(target.getFileName()));
        try {
            if (kind.isPresent()) {
                Files.writeString(target, kind.get().write(scheme));
            } else {
                SchemeFolder.write(scheme, target);
            }
        } catch (IOException | UncheckedIOException unwritable) {
            return new Finding(false, "The vocabulary could not be written to " + target + ".");
        }
        return new Finding(
                true,
                "The vocabulary was written to " + target + ": "
                        + scheme.concepts().size() + " themes.");
    }

    /** Takes one, and waits until the documents are marked by it. */
    Finding take(VocabularyImport asked) {
        return switch (read(asked.source())) {
            case SchemeReading.Refused refused ->
                new Finding(false, VocabularyOption.refusal(refused) + "\nThe vocabulary in use stays.");
            case SchemeReading.Accepted(ConceptScheme scheme) -> take(scheme, asked);
        };
    }

    private Finding take(ConceptScheme scheme, VocabularyImport asked) {
        Edit edit = new Edit.Import(scheme);
        return switch (editing.outlook(edit)) {
            case Outlook.Refused refused -> new Finding(true, String.join("\n", refused.reasons()));
            case Outlook.Possible(Plan plan) ->
                asked.dryRun()
                        ? new Finding(true, "This would change:\n" + told(plan))
                        : made(editing.make(edit, plan.before().version(), asked.by(), asked.reason()), plan);
        };
    }

    private static String told(Plan plan) {
        StringBuilder text = new StringBuilder();
        PlanWords.of(plan).forEach(each -> text.append("  ").append(each).append('\n'));
        plan.difference().lines().stream()
                .limit(200)
                .forEach(line -> text.append("  ")
                        .append(line.comes() ? "+ " : "- ")
                        .append(line.concept())
                        .append(", ")
                        .append(line.property())
                        .append(", ")
                        .append(line.value())
                        .append('\n'));
        int more = plan.difference().lines().size() - 200;
        return more > 0
                ? text + "  and " + more + " more lines"
                : text.toString().stripTrailing();
    }

    private Finding made(Outcome outcome, Plan plan) {
        return switch (outcome) {
            case Outcome.Refused refused -> new Finding(false, String.join("\n", refused.reasons()));
            case Outcome.Overtaken other ->
                new Finding(false, "Somebody changed the vocabulary at the same moment. Try again.");
            case Outcome.Made made -> {
                boolean applied = awaitApplied();
                yield new Finding(
                        applied,
                        made.sentence() + ".\n" + told(plan)
                                + (applied
                                        ? "\nThe documents are marked by it."
                                        : "\nIt could not be applied to the documents yet; the next start does it."));
            }
        };
    }

    private boolean awaitApplied() {
        while (coding.applying().underWay() && !coding.applying().failed()) {
            try {
                TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !coding.applying().underWay();
    }

    private static SchemeReading read(Path source) {
        try {
            if (Files.isDirectory(source)) {
                return SchemeFolder.read(source);
            }
            byte[] bytes = Files.size(source) > VocabularyFile.MOST_BYTES
                    ? new byte[VocabularyFile.MOST_BYTES + 1]
                    : Files.readAllBytes(source);
            return VocabularyFile.read(String.valueOf(source.getFileName()), bytes);
        } catch (IOException unreadable) {
            throw new FailedException("There is no file " + source + " that can be read.");
        }
    }
}
