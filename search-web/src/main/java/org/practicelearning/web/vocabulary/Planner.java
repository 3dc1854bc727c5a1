package org.practicelearning.web.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeChange;
import org.practicelearning.indexer.taxonomy.SchemeDifference;
import org.practicelearning.indexer.taxonomy.SchemeDifference.Line;
import org.practicelearning.indexer.taxonomy.SchemeEditor;
import org.practicelearning.indexer.taxonomy.SchemeProblem;
import org.practicelearning.indexer.taxonomy.SchemeReading;
import org.practicelearning.indexer.taxonomy.SchemeUndo;
import org.practicelearning.web.coding.CodedDecision;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.coding.VocabularyChange;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.vocabulary.Plan.Carry;
import org.practicelearning.web.vocabulary.Plan.Outlook;

/** Says what an edit would do to the vocabulary as it is now, and to the decisions made by it. */
final class Planner {
    private static final int MOST_REASONS = 20;

    private final Coding coding;
    private final ConceptScheme now;

    Planner(Coding coding) {
        this.coding = coding;
        this.now = coding.edited();
    }

    Outlook plan(Edit edit) {
        Outlook outlook = switch (edit) {
            case Edit.Change change -> change(change);
            case Edit.Import other -> taken(other.other());
            case Edit.Undo undo -> undo(undo.number());
        };
        return outlook instanceof Outlook.Possible(Plan plan)
                        && plan.difference().isEmpty()
                ? Outlook.Refused.because("Nothing would change: the vocabulary says so already.")
                : outlook;
    }

    private Outlook change(Edit.Change edit) {
        return switch (SchemeEditor.apply(edit.change(), now)) {
            case SchemeChange.Outcome.Refused refused -> refused(refused.problems());
            case SchemeChange.Outcome.Changed changed ->
                new Outlook.Possible(new Plan(
                        now,
                        changed.scheme(),
                        Sentences.of(edit.change(), now),
                        SchemeDifference.between(now, changed.scheme()),
                        carries(changed.mapping(), edit.passages()),
                        null,
                        0,
                        List.of()));
        };
    }

    private Outlook refused(List<SchemeProblem> problems) {
        return new Outlook.Refused(problems.stream()
                .limit(MOST_REASONS)
                .map(each -> Sentences.of(each, now))
                .toList());
    }

    private List<Carry> carries(Map<String, String> mapping, Map<String, List<String>> passages) {
        List<Carry> carries = new ArrayList<>();
        mapping.forEach((from, rest) -> {
            List<CodedDecision> decisions = coding.decisions().on(from);
            int left = decisions.size();
            for (Map.Entry<String, List<String>> each : passages.entrySet()) {
                if (!each.getKey().equals(rest)) {
                    int moving = Math.toIntExact(decisions.stream()
                            .filter(made ->
                                    each.getValue().contains(made.decision().passageId()))
                            .count());
                    carries.add(new Carry(from, each.getKey(), each.getValue(), moving));
                    left -= moving;
                }
            }
            carries.add(new Carry(from, rest, null, left));
        });
        return carries;
    }

    /** Concepts by which people decided are never removed, only retired: their decisions must not be lost. */
    private Outlook taken(ConceptScheme other) {
        Map<String, Integer> counts = coding.decisions().counts();
        Map<String, Concept> concepts = new LinkedHashMap<>();
        other.concepts().forEach(each -> concepts.put(each.id(), each));
        List<String> kept = now.concepts().stream()
                .map(Concept::id)
                .filter(id -> !concepts.containsKey(id) && counts.containsKey(id))
                .toList();
        kept.forEach(id -> now.concept(id).ifPresent(each -> concepts.put(id, retired(each, concepts.keySet()))));
        return switch (ConceptScheme.of(concepts.values(), other.groups())) {
            case SchemeReading.Refused refused -> refused(refused.problems());
            case SchemeReading.Accepted accepted -> {
                SchemeDifference difference = SchemeDifference.between(now, accepted.scheme());
                yield new Outlook.Possible(new Plan(
                        now,
                        accepted.scheme(),
                        Sentences.ofImport(difference),
                        difference,
                        carries(replaced(accepted.scheme(), counts), Map.of()),
                        null,
                        0,
                        kept));
            }
        };
    }

    private static Concept retired(Concept concept, Set<String> there) {
        return new Concept(
                concept.id(),
                concept.prefLabel(),
                concept.broader().stream().filter(there::contains).toList(),
                List.of(),
                List.of(),
                concept.notes(),
                concept.dfeCodes(),
                true,
                concept.replacedBy());
    }

    /** Concepts that are newly replaced and have decisions. */
    private static Map<String, String> replaced(ConceptScheme after, Map<String, Integer> counts) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (Concept each : after.concepts()) {
            String replacement = each.replacedBy();
            if (replacement != null
                    && counts.containsKey(each.id())
                    && after.concept(replacement).isPresent()) {
                mapping.put(each.id(), replacement);
            }
        }
        return mapping;
    }

    private Outlook undo(long number) {
        VocabularyChange change = coding.vocabulary().change(number).orElse(null);
        if (change == null) {
            return Outlook.Refused.because("There is no such change.");
        }
        if (!change.stands()) {
            return Outlook.Refused.because("This change has been undone already.");
        }
        List<Line> lines = coding.vocabulary().lines(number);
        return switch (SchemeUndo.undo(lines, now)) {
            case SchemeUndo.Outcome.Overtaken overtaken ->
                builtOn(number, overtaken.lines(), "Some of what it said was changed again since.");
            case SchemeUndo.Outcome.Refused refused ->
                builtOn(number, lines, Sentences.of(refused.problems().getFirst(), now));
            case SchemeUndo.Outcome.Undone undone -> undone(change, lines, undone.scheme());
        };
    }

    private Outlook builtOn(long number, List<Line> lines, String otherwise) {
        Set<String> concepts = lines.stream().map(Line::concept).collect(Collectors.toSet());
        List<VocabularyChange> later = coding.vocabulary().standingAfter(number).stream()
                .filter(each -> coding.vocabulary().lines(each.number()).stream()
                        .anyMatch(line -> concepts.contains(line.concept()) || concepts.contains(line.value())))
                .toList();
        if (later.isEmpty()) {
            return Outlook.Refused.because(otherwise);
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(
                later.size() == 1
                        ? "A later change builds on this one. Undo that first:"
                        : "Later changes build on this one. Undo those first:");
        later.stream().limit(MOST_REASONS).map(Planner::told).forEach(reasons::add);
        return new Outlook.Refused(reasons);
    }

    private static String told(VocabularyChange change) {
        return change.what() + " (" + change.by() + ", " + Words.date(LocalDate.ofInstant(change.at(), Words.ZONE))
                + ").";
    }

    private Outlook undone(VocabularyChange change, List<Line> lines, ConceptScheme after) {
        SchemeDifference difference = SchemeDifference.between(now, after);
        String origin = origin(lines, after);
        List<Carry> carries = new ArrayList<>();
        for (String gone : difference.removed()) {
            int decisions = coding.decisions().on(gone).size();
            if (origin.isEmpty() && decisions > 0) {
                return Outlook.Refused.because(Words.count(decisions, "decision was", "decisions were")
                        + " made by the theme “" + now.label(gone)
                        + "” since. Retire it, or merge it into another theme: then they are kept.");
            }
            if (!origin.isEmpty()) {
                carries.add(new Carry(gone, origin, null, decisions));
            }
        }
        int back = carries.isEmpty() ? change.moved() : 0;
        return new Outlook.Possible(new Plan(
                now, after, Sentences.ofUndo(change.what()), difference, carries, change.number(), back, List.of()));
    }

    /** The concept that was split, to which what was decided by its parts goes back; empty where none was. */
    private String origin(List<Line> lines, ConceptScheme after) {
        return lines.stream()
                .filter(line -> line.comes() && line.property().equals("retired"))
                .filter(line -> now.concept(line.value()).isPresent()
                        && after.concept(line.value()).isEmpty())
                .map(Line::concept)
                .findFirst()
                .orElse("");
    }
}
