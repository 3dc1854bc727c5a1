package org.practicelearning.indexer.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.practicelearning.indexer.access.Compartment;

/**
 * What is written into each commit: the last change it holds, and by what and for whom it was made.
 *
 * @param seq number of the last change in it
 * @param compartment key of its compartment, so that an index copied into the wrong folder is noticed
 * @param schema version of the fields
 * @param analysis fingerprint of the words made of a sample and of the list of fields
 */
record IndexStamp(long seq, String compartment, String schema, String analysis) {
    /** Raise when the meaning of a field changes though its description does not. */
    private static final String SCHEMA = "2";

    private static final String SAMPLE = "The children's non-accidental injuries weren\u2019t recognised, analyzed or "
            + "organized; D.A. & CP counselling behaviour \uFB01nding na\u00EFve paediatric fetal crises 4.12 s47 LH24 "
            + "neglected neglecting policies police practising programmes";

    private static final String FINGERPRINT = fingerprint();

    static IndexStamp of(Compartment compartment, long seq) {
        return new IndexStamp(seq, compartment.key(), SCHEMA, FINGERPRINT);
    }

    static IndexStamp read(Map<String, String> data) {
        String seq = data.getOrDefault("seq", "");
        return new IndexStamp(
                seq.matches("\\d{1,18}") ? Long.parseLong(seq) : -1,
                data.getOrDefault("compartment", ""),
                data.getOrDefault("schema", ""),
                data.getOrDefault("analysis", ""));
    }

    Map<String, String> written() {
        Map<String, String> data = new HashMap<>();
        data.put("seq", Long.toString(seq));
        data.put("compartment", compartment);
        data.put("schema", schema);
        data.put("analysis", analysis);
        return data;
    }

    /** What of this stamp is not as this program would write it; empty when all is well. */
    String differsFor(Compartment expected) {
        if (!compartment.equals(expected.key())) {
            return "made for another compartment";
        }
        if (!schema.equals(SCHEMA)) {
            return "made with other fields";
        }
        if (!analysis.equals(FINGERPRINT)) {
            return "made with other rules for words";
        }
        return seq < 0 ? "its last change is not told" : "";
    }

    private static String fingerprint() {
        StringBuilder made = new StringBuilder(IndexField.described());
        for (LibraryWords.Word each : LibraryWords.of(SAMPLE)) {
            made.append('|').append(each.plain()).append('>').append(each.stem());
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(made.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
