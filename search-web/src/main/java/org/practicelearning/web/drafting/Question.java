package org.practicelearning.web.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.templates.check.Remark;
import org.practicelearning.web.page.Address;

/**
 * A question of a check, asked once for all the places it is about.
 *
 * @param sourceAddress where the source is in the library; empty elsewhere
 */
record Question(String message, String reason, String source, String sourceAddress, List<Where> places) {
    /**
     * Where in a part it is asked.
     *
     * @param part empty where the place says it
     */
    record Where(String part, List<DraftPlace> places) {}

    /** What checks ask of a draft, in their order. */
    static List<Question> of(StoredDraft draft, List<Remark> remarks) {
        Map<Remark, List<DraftPlace>> asked = new LinkedHashMap<>();
        for (Remark each : remarks) {
            // The same question somewhere else differs in its path alone.
            Remark anywhere = new Remark(
                    each.check(), "", each.words(), each.message(), each.reason(), each.source(), each.reference());
            asked.computeIfAbsent(anywhere, any -> new ArrayList<>()).add(DraftPlace.of(draft, each.path()));
        }
        return asked.entrySet().stream()
                .map(each -> question(each.getKey(), each.getValue()))
                .toList();
    }

    private static Question question(Remark remark, List<DraftPlace> places) {
        Map<String, List<DraftPlace>> byPart = new LinkedHashMap<>();
        places.stream()
                .filter(each -> !each.address().isEmpty())
                .distinct()
                .forEach(each -> byPart.computeIfAbsent(each.part(), part -> new ArrayList<>())
                        .add(each));
        return new Question(
                remark.message(),
                remark.reason(),
                remark.source(),
                remark.reference().isEmpty()
                        ? ""
                        : Address.of("passage", remark.reference()).toString(),
                byPart.entrySet().stream()
                        .map(each -> where(each.getKey(), each.getValue()))
                        .toList());
    }

    /** Rows of one column have its name before them once. */
    private static Where where(String part, List<DraftPlace> places) {
        if (places.getFirst().label().equals(part)) {
            return new Where("", places);
        }
        List<String> columns = places.stream().map(Question::column).distinct().toList();
        return places.size() == 1 || columns.size() > 1 || columns.getFirst().isEmpty()
                ? new Where(part, places)
                : new Where(
                        part + ", " + columns.getFirst(),
                        places.stream()
                                .map(each -> new DraftPlace(
                                        each.part(),
                                        each.label().substring(0, each.label().indexOf(',')),
                                        each.address()))
                                .toList());
    }

    private static String column(DraftPlace place) {
        int comma = place.label().startsWith("row ") ? place.label().indexOf(", ") : -1;
        return comma < 0 ? "" : place.label().substring(comma + 2);
    }
}
