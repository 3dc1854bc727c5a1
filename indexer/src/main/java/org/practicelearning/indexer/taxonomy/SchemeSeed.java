package org.practicelearning.indexer.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The vocabulary that comes with the library. */
public final class SchemeSeed {
    private static final List<String> TABLES =
            List.of("groups", "harm", "child", "family", "practice", "agency", "learning", "equivalents");

    private SchemeSeed() {}

    /** Reads it from the program itself. */
    public static ConceptScheme read() {
        StringBuilder all = new StringBuilder();
        for (String table : TABLES) {
            all.append(table(table)).append('\n');
        }
        return SchemeFolder.readCsv(all.toString()).orThrow();
    }

    private static String table(String name) {
        try (InputStream in = SchemeSeed.class.getResourceAsStream("seed/" + name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its vocabulary: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the vocabulary of the program", e);
        }
    }
}
