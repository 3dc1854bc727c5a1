package org.practicelearning.web.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicelearning.templates.check.ConfidentialityCheck;
import org.practicelearning.templates.check.Identifier;
import org.practicelearning.web.drafting.JdbiPublications.Answered;

/**
 * Words in a text that may tell who somebody is, wherever they stand in it.
 *
 * @param key hash of what was found: an answer holds for the same words until they are taken out
 * @param spots where they stand
 * @param answer what somebody said about them; its reason is empty while nobody has
 */
record Finding(String key, Identifier.Kind kind, String words, List<Spot> spots, Answered answer) {
    private static final Answered NONE = new Answered("", "", Instant.EPOCH);

    /** A place, with the part where it can be mended; the address is empty for what stands elsewhere in the file. */
    record Spot(String place, String address, String around) {}

    /** A whole name of the key table is somebody's name, whatever anybody says. */
    boolean mustGo() {
        return kind == Identifier.Kind.KEY_TABLE || kind == Identifier.Kind.HIDDEN_LAYER;
    }

    boolean isAnswered() {
        return !mustGo() && !answer.reason().isEmpty();
    }

    /** What was found, the same words together: what has no place in any publication first. */
    static List<Finding> of(StoredDraft draft, List<ConfidentialityCheck.Place> places, Map<String, Answered> answers) {
        Map<String, List<Spot>> spots = new LinkedHashMap<>();
        Map<String, Identifier> found = new LinkedHashMap<>();
        for (ConfidentialityCheck.Place each : places) {
            Identifier identifier = each.identifier();
            String key = PublishedText.hash(
                    identifier.kind() + "|" + identifier.words().toLowerCase(Locale.ROOT));
            found.putIfAbsent(key, identifier);
            spots.computeIfAbsent(key, any -> new ArrayList<>()).add(spot(draft, each));
        }
        List<Finding> all = new ArrayList<>();
        found.forEach((key, each) -> all.add(new Finding(
                key, each.kind(), each.words(), spots.getOrDefault(key, List.of()), answers.getOrDefault(key, NONE))));
        all.sort(Comparator.comparingInt(each -> each.kind().hard() ? 0 : 1));
        return List.copyOf(all);
    }

    private static Spot spot(StoredDraft draft, ConfidentialityCheck.Place found) {
        DraftPlace place = DraftPlace.of(draft, found.path());
        return place.address().isEmpty()
                ? new Spot(found.layer(), "", found.around())
                : new Spot(place.part() + ": " + place.label(), place.address(), found.around());
    }
}
