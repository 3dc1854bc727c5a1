package org.practicelearning.web.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.likeness.TextSketch;
import org.practicelearning.web.catalogue.Description;
import org.practicelearning.web.catalogue.DocumentLink;
import org.practicelearning.web.catalogue.DocumentLink.Kind;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.library.Addition;

/**
 * Finds documents with much text in common with a new one, among those its adder may open and no others: a notice about a
 * restricted file would itself tell that there is one. Used by one thread.
 */
final class Likeness {
    /**
     * From here on two texts are called nearly the same. A reissue in which one word in fifteen is blacked out shares half
     * of its runs of five words with the original; unrelated reviews share under one in a hundred.
     */
    private static final double NEARLY_THE_SAME = 0.5;

    /** From here on a shorter text is called an extract of a longer one. */
    private static final double EXTRACT = 0.5;

    /** Shorter texts are alike by chance: a covering letter, a form. */
    private static final int LEAST_RUNS = 60;

    private final JdbiCatalogue catalogue;
    private final Map<String, Held> held = new HashMap<>();
    private boolean learned;

    private record Held(
            Compartment compartment,
            TextSketch sketch,
            @Nullable String review) {}

    Likeness(JdbiCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Learns what the library holds, when it is first asked: most starts of the program take nothing in. */
    private void learn() {
        Map<String, DocumentRecord> records = new HashMap<>();
        catalogue.list(Reader.localOperator()).forEach(each -> records.put(each.id(), each));
        for (JdbiCatalogue.Sketched each : catalogue.sketches(Reader.localOperator())) {
            DocumentRecord record = records.get(each.documentId());
            if (record != null) {
                held.put(record.id(), new Held(record.compartment(), each.sketch(), review(record.description())));
            }
        }
        learned = true;
    }

    /** Relations of a new document to those the reader may open now; the new one is known from here on. */
    List<DocumentLink> meet(Addition addition, Reader reader) {
        if (!learned) {
            learn();
        }
        TextSketch sketch = addition.version().sketch();
        String review = review(addition.description());
        List<DocumentLink> links = new ArrayList<>();
        held.forEach((id, other) -> {
            DocumentLink link = id.equals(addition.documentId()) ? null : compare(id, sketch, review, other);
            if (link != null && reader.opens(compartmentNow(id, other))) {
                links.add(link);
            }
        });
        held.put(addition.documentId(), new Held(addition.compartment(), sketch, review));
        return links;
    }

    /** A document may have moved since; one that enters together with this one is not in the catalogue yet. */
    private Compartment compartmentNow(String id, Held other) {
        return catalogue
                .find(Reader.localOperator(), id)
                .map(DocumentRecord::compartment)
                .orElse(other.compartment());
    }

    private static @Nullable DocumentLink compare(String id, TextSketch sketch, @Nullable String review, Held other) {
        double likeness = sketch.likeness(other.sketch());
        boolean longEnough = Math.min(sketch.runs(), other.sketch().runs()) >= LEAST_RUNS;
        if (longEnough && likeness >= NEARLY_THE_SAME) {
            return new DocumentLink(id, Kind.NEAR_DUPLICATE, percent(likeness));
        }
        double containment = likeness == 0 ? 0 : sketch.containment(other.sketch());
        if (longEnough && containment >= EXTRACT) {
            boolean shorter = sketch.runs() < other.sketch().runs();
            return new DocumentLink(id, shorter ? Kind.EXTRACT_OF : Kind.HAS_EXTRACT, percent(containment));
        }
        return review != null && review.equals(other.review())
                ? new DocumentLink(id, Kind.SAME_REVIEW, percent(likeness))
                : null;
    }

    /** The same pseudonym is used in many places; only with the partnership does it name a review. */
    private static @Nullable String review(Description description) {
        return description.pseudonym() == null || description.partnership() == null
                ? null
                : (description.partnership() + "\n" + description.pseudonym()).toLowerCase(Locale.ROOT);
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }
}
