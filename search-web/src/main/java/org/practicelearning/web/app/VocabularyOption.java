package org.practicelearning.web.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeFolder;
import org.practicelearning.indexer.taxonomy.SchemeProblem;
import org.practicelearning.indexer.taxonomy.SchemeReading;
import org.practicelearning.indexer.taxonomy.SchemeSeed;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which vocabulary a command works with: the one the program brings, unless another is named. */
final class VocabularyOption {
    private static final int SHOWN = 5;

    @Option(
            names = "--vocabulary",
            paramLabel = "CSV",
            description = "Another vocabulary, as the library exports it: a CSV table, or a folder of them")
    private @Nullable Path vocabulary;

    ConceptScheme scheme(CommandLine line) {
        if (vocabulary == null) {
            return SchemeSeed.read();
        }
        return switch (read(line, vocabulary)) {
            case SchemeReading.Accepted accepted -> accepted.scheme();
            case SchemeReading.Refused refused -> throw new ParameterException(line, refusal(refused));
        };
    }

    private static SchemeReading read(CommandLine line, Path path) {
        try {
            return Files.isDirectory(path) ? SchemeFolder.read(path) : SchemeFolder.readCsv(Files.readString(path));
        } catch (CharacterCodingException notText) {
            throw new ParameterException(line, path + " is not a table in UTF-8.", notText);
        } catch (IOException unreadable) {
            throw new ParameterException(line, path + " cannot be read.", unreadable);
        }
    }

    /** Why a vocabulary cannot be used, the first reasons with their rows. */
    static String refusal(SchemeReading.Refused refused) {
        StringBuilder text = new StringBuilder("The vocabulary cannot be used:");
        for (SchemeProblem each : refused.problems().stream().limit(SHOWN).toList()) {
            text.append("\n  ")
                    .append(each.place())
                    .append(", row ")
                    .append(each.row())
                    .append(": ")
                    .append(each.reason());
        }
        int more = refused.problems().size() - SHOWN;
        return more > 0 ? text.append("\n  and ").append(more).append(" more").toString() : text.toString();
    }
}
