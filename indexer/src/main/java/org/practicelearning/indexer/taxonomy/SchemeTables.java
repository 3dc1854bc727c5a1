package org.practicelearning.indexer.taxonomy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A scheme as statements, one a line: what the tables hold and what its version is the hash of. */
final class SchemeTables {
    static final String GROUP = "word";
    private static final String GROUPS = "groups";

    private SchemeTables() {}

    /** Every statement of a scheme, the place being its facet. */
    static List<SchemeRow> rows(ConceptScheme scheme) {
        List<SchemeRow> rows = new ArrayList<>();
        for (Map.Entry<String, List<String>> group : scheme.groups().entrySet()) {
            group.getValue().forEach(word -> rows.add(new SchemeRow(GROUPS, 0, group.getKey(), GROUP, word)));
        }
        scheme.concepts().forEach(concept -> add(concept, rows));
        return rows;
    }

    private static void add(Concept concept, List<SchemeRow> rows) {
        Statements about = new Statements(concept, rows);
        about.say("prefLabel", concept.prefLabel());
        concept.broader().forEach(id -> about.say("broader", id));
        concept.related().forEach(id -> about.say("related", id));
        about.say("scopeNote", concept.notes().scope());
        about.say("include", concept.notes().include());
        about.say("exclude", concept.notes().exclude());
        about.say("example", concept.notes().example());
        about.say("source", concept.notes().source());
        concept.labels().forEach(label -> about.say(label.kind().key(), label.written()));
        concept.dfeCodes().forEach(code -> about.say("dfeCode", code));
        if (concept.retired()) {
            about.say("retired", concept.replacedBy() == null ? "yes" : concept.replacedBy());
        }
    }

    private record Statements(Concept concept, List<SchemeRow> rows) {
        void say(String property, String value) {
            if (!value.isEmpty()) {
                rows.add(new SchemeRow(concept.facet().key(), 0, concept.id(), property, value));
            }
        }
    }

    /** The same for the same statements in any order. */
    static String hash(ConceptScheme scheme) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows(scheme).stream()
                    .map(row -> row.concept() + "\t" + row.property() + "\t" + row.value() + "\n")
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
