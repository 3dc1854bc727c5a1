package org.practicelearning.indexer.describe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of document a partnership keeps. The key is used in files, addresses and the API and never changes. */
public enum DocumentType {
    LCSPR("lcspr", "Local review (LCSPR)"),
    SCR("scr", "Serious case review"),
    RAPID_REVIEW("rapid-review", "Rapid review"),
    THEMATIC("thematic", "Thematic review"),
    NATIONAL("national", "National review"),
    AUDIT("audit", "Audit"),
    BRIEFING("briefing", "Briefing"),
    ANNUAL_REPORT("annual-report", "Yearly report"),
    PROCEDURE("procedure", "Procedure"),
    GUIDANCE("guidance", "Guidance"),
    RESEARCH("research", "Research"),
    TRAINING("training", "Training"),
    TRACKER("tracker", "Action tracker"),
    CORRESPONDENCE("correspondence", "Letter or e-mail"),
    OTHER("other", "Other document");

    private final String key;
    private final String label;

    DocumentType(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** Finds a type by its key, in any case; empty when there is none of that name. */
    public static Optional<DocumentType> ofKey(String key) {
        String wanted = key.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.key.equals(wanted)).findFirst();
    }
}
