package org.practicelearning.web.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.practicelearning.indexer.index.DocumentCard;

/** The years of publication of some documents as columns, the undated and the sum after them. */
final class Years {
    private Years() {}

    /** Each document is in one of them but the last, which holds all. */
    static List<Axis> of(List<DocumentCard> documents) {
        TreeSet<Integer> years = new TreeSet<>();
        boolean undated = false;
        for (DocumentCard card : documents) {
            if (card.year() == null) {
                undated = true;
            } else {
                years.add(card.year());
            }
        }
        List<Axis> columns = new ArrayList<>();
        years.forEach(year -> columns.add(Axis.year(year)));
        if (undated) {
            columns.add(Axis.undated(years));
        }
        columns.add(Axis.all("All"));
        return columns;
    }
}
