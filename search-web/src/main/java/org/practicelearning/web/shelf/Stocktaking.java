package org.practicelearning.web.shelf;

import java.util.Map;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.catalogue.Stock;

/**
 * What the library holds for a reader, asked at every search. Counted anew only after a change: each has a number. Counted
 * by compartment, so that one count serves all readers and none learns of another's. Thread-safe.
 */
final class Stocktaking {
    private final JdbiCatalogue catalogue;
    private volatile Taken last = new Taken(-1, Map.of());

    private record Taken(long change, Map<Compartment, Stock> stock) {}

    Stocktaking(JdbiCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Stock of(Reader reader) {
        long change = catalogue.lastSeq();
        Taken taken = last;
        if (taken.change() != change) {
            // A change between the two questions is counted too early, and again at the next question.
            taken = new Taken(change, Map.copyOf(catalogue.stock()));
            last = taken;
        }
        return taken.stock().entrySet().stream()
                .filter(each -> reader.opens(each.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Stock.NONE, Stock::plus);
    }
}
