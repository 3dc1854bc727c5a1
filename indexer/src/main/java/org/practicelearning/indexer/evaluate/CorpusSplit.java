package org.practicelearning.indexer.evaluate;

import java.util.Locale;

/** Tells of which source of the sample corpus a file was made; files are named in three ways, as people do. */
public final class CorpusSplit {
    private static final String MONTHS =
            "_(January|February|March|April|May|June|July|August|September|October|November|December)_\\d{4}$";

    private CorpusSplit() {}

    /** The name that stands in {@code corpus/coding/split.tsv} for a path below {@code corpus/documents}. */
    public static String source(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot))
                .replace(" - final for publication", "")
                .replace(" v3 (restricted circulation)", "")
                .replaceFirst(MONTHS, "")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replace(' ', '-')
                .replace("rapid-review", "rr")
                .replace("procedure", "proc")
                .replace("yearly-report", "annual");
    }
}
