package org.practicelearning.templates.quotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.evidence.Sources;
import org.practicelearning.templates.evidence.WordDifference;
import org.practicelearning.templates.quotation.QuotationFinding.Kind;
import org.practicelearning.templates.template.Meaning;
import org.practicelearning.templates.template.Template;

/** Holds a draft against its evidence and the evidence against the library. */
public final class QuotationCheck {
    private static final String DIFFERENT =
            "These are not the words of the source. Mark what you left out with …, or put the words back.";

    private static final String INSERTED =
            "The words in square brackets are yours and not the source’s. Keep them only if"
                    + " they do not change what it says.";

    private final Draft draft;
    private final Sources sources;
    private final List<QuotationFinding> findings = new ArrayList<>();

    private QuotationCheck(Draft draft, Sources sources) {
        this.draft = draft;
        this.sources = sources;
    }

    /** Everything a writer should look at; empty if all is well. */
    public static List<QuotationFinding> check(Template template, Draft draft, Sources sources) {
        QuotationCheck check = new QuotationCheck(draft, sources);
        List<WrittenText> texts = WrittenText.of(template, draft);
        texts.forEach(check::words);
        check.sources(texts);
        check.claims(texts);
        return List.copyOf(check.findings);
    }

    private void words(WrittenText text) {
        for (QuotedWords quoted : QuotedWords.in(text.text())) {
            Evidence evidence = draft.evidence().get(quoted.evidence());
            if (evidence != null && !evidence.quotation().isEmpty() && !quoted.standIn(evidence.quotation())) {
                findings.add(new QuotationFinding(
                        text.path(),
                        evidence.id(),
                        Kind.WORDS_DIFFER,
                        quoted.standButForInsertions(evidence.quotation()) ? INSERTED : DIFFERENT,
                        WordDifference.between(
                                QuotedWords.even(evidence.quotation()), QuotedWords.even(quoted.words()))));
            }
        }
    }

    private void sources(List<WrittenText> texts) {
        Set<String> used = new HashSet<>();
        for (WrittenText text : texts) {
            for (String id : Marks.in(text.text())) {
                if (!draft.evidence().containsKey(id)) {
                    add(text.path(), id, Kind.UNKNOWN, "The draft has no evidence with this mark.");
                }
                used.add(id);
            }
        }
        for (Evidence evidence : draft.evidence().values()) {
            if (evidence.wasTakenOut()) {
                continue;
            }
            if (!used.contains(evidence.id())) {
                add("", evidence.id(), Kind.NOT_USED, "You gathered this and have not used it.");
            }
            source(evidence);
        }
    }

    private void source(Evidence evidence) {
        String remarks = String.join(" ", sources.remarks(evidence));
        Optional<String> now = sources.words(evidence);
        if (now.isPresent() && !WordDifference.words(now.get()).equals(WordDifference.words(evidence.quotation()))) {
            findings.add(new QuotationFinding(
                    "",
                    evidence.id(),
                    Kind.SOURCE_DIFFERS,
                    remarks.isEmpty() ? "The source has other words at this place than were taken from it." : remarks,
                    WordDifference.between(now.get(), evidence.quotation())));
        } else if (!remarks.isEmpty()) {
            add("", evidence.id(), Kind.SOURCE_MOVED_ON, remarks);
        }
    }

    /** A finding rests on something: a mark in its text, or anywhere in its row. */
    private void claims(List<WrittenText> texts) {
        for (WrittenText text : texts) {
            boolean claim =
                    text.field().means().filter(each -> each == Meaning.FINDING).isPresent();
            if (claim
                    && texts.stream()
                            .filter(each -> sameRow(text, each))
                            .allMatch(each -> Marks.in(each.text()).isEmpty())) {
                add(text.path(), "", Kind.NOTHING_BEHIND_IT, "No evidence is cited for this finding.");
            }
        }
    }

    private static boolean sameRow(WrittenText claim, WrittenText other) {
        return claim.row() < 0
                ? other.path().equals(claim.path())
                : other.row() == claim.row() && table(other.path()).equals(table(claim.path()));
    }

    private static String table(String path) {
        int bracket = path.indexOf('[');
        return bracket < 0 ? path : path.substring(0, bracket);
    }

    private void add(String path, String evidence, Kind kind, String message) {
        findings.add(new QuotationFinding(path, evidence, kind, message, List.of()));
    }
}
