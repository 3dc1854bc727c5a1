package org.practicelearning.web.vocabulary;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicelearning.indexer.taxonomy.SchemeFolder;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.coding.JdbiMoves;
import org.practicelearning.web.coding.JdbiVocabulary;
import org.practicelearning.web.coding.VocabularyChange;
import org.practicelearning.web.database.H2Transaction;
import org.practicelearning.web.library.LibraryChanges;
import org.practicelearning.web.vocabulary.Plan.Carry;
import org.practicelearning.web.vocabulary.Plan.Outlook;

/** Edits the vocabulary: says what an edit would do, makes it, logs it, and takes it back. Thread-safe. */
public final class VocabularyEditing {
    /** Longest reason that the log keeps. */
    static final int LONGEST_REASON = 1_000;

    private final Coding coding;
    private final LibraryChanges changes;
    private final InstantSource clock;

    public VocabularyEditing(Coding coding, LibraryChanges changes, InstantSource clock) {
        this.coding = coding;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of an edit. */
    public sealed interface Outcome {
        /** It was made and logged under this number. */
        record Made(long number, String sentence) implements Outcome {}

        /** The vocabulary is another one than the person saw; this is what the edit would do now. */
        record Overtaken(Plan plan) implements Outcome {}

        /** It cannot be made, for these reasons. */
        record Refused(List<String> reasons) implements Outcome {}
    }

    /** Says what an edit would do. Changes nothing. */
    public Outlook outlook(Edit edit) {
        return new Planner(coding).plan(edit);
    }

    /**
     * Makes an edit.
     *
     * @param seen version of the vocabulary for which the person was shown what would happen
     * @param by name of that person
     */
    public Outcome make(Edit edit, String seen, String by, String reason) {
        List<Outcome> outcome = new ArrayList<>();
        changes.changeVocabulary(transaction -> switch (outlook(edit)) {
            case Outlook.Refused refused -> {
                outcome.add(new Outcome.Refused(refused.reasons()));
                yield Optional.empty();
            }
            case Outlook.Possible(Plan plan) -> {
                if (!plan.before().version().equals(seen)) {
                    outcome.add(new Outcome.Overtaken(plan));
                    yield Optional.empty();
                }
                outcome.add(new Outcome.Made(write(transaction, plan, by, reason), plan.sentence()));
                yield Optional.of(plan.after());
            }
        });
        return outcome.getLast();
    }

    private long write(H2Transaction transaction, Plan plan, String by, String reason) {
        long number = coding.vocabulary()
                .write(
                        transaction,
                        new JdbiVocabulary.Entry(
                                new VocabularyChange(
                                        0, plan.sentence(), by, clock.instant(), reason, 0, plan.undoes(), null),
                                plan.difference().lines(),
                                SchemeFolder.csv(plan.after())));
        for (Carry each : plan.carries()) {
            List<String> passages = each.passages();
            if (passages != null) {
                JdbiMoves.carry(transaction, number, each.from(), each.to(), passages);
            } else {
                JdbiMoves.carry(transaction, number, each.from(), each.to());
            }
        }
        if (plan.undoes() != null && plan.carries().isEmpty()) {
            JdbiMoves.carryBack(transaction, number, plan.undoes());
        }
        return number;
    }
}
