package org.practicelearning.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.practicelearning.corpus.office.DocxWriter;
import org.practicelearning.corpus.pdf.PdfWriter;
import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.source.SourceParser;
import org.practicelearning.corpus.truth.Made;
import org.practicelearning.corpus.truth.TruthTables;

/** Makes the files of the sample corpus, its catalogue and its truth from the sources; the same bytes on every run. */
public final class CorpusGenerator {
    private CorpusGenerator() {}

    /** Writes into the corpus folder of the repository, or into the folder named. */
    public static void main(String[] args) {
        Path corpus = CorpusFolder.find();
        List<Item> items = items(SourceParser.parseAll(corpus.resolve("sources")));
        write(args.length > 0 ? Path.of(args[0]) : corpus, items);
    }

    /** Every document, made. */
    static List<Item> items(List<Source> sources) {
        List<Item> items = new ArrayList<>();
        for (Source source : sources) {
            if (List.of("pdf", "docx").contains(source.header().format())) {
                items.add(new Item(FileNames.of(source.header()), source, make(source)));
            }
        }
        return items;
    }

    private static Made make(Source source) {
        try {
            return switch (source.header().format()) {
                case "pdf" -> PdfWriter.write(source);
                case "docx" -> DocxWriter.write(source);
                default ->
                    throw new IllegalArgumentException(
                            "no writer for " + source.header().format());
            };
        } catch (RuntimeException e) {
            throw new IllegalStateException("cannot make " + source.header().id(), e);
        }
    }

    private static void write(Path folder, List<Item> items) {
        Path documents = folder.resolve("documents");
        items.forEach(item -> write(documents.resolve(item.file()), item.made().bytes()));
        write(documents.resolve("catalogue.csv"), Catalogue.csv(items).getBytes(StandardCharsets.UTF_8));
        TruthTables.of(items)
                .forEach((name, text) ->
                        write(folder.resolve("truth").resolve(name), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
