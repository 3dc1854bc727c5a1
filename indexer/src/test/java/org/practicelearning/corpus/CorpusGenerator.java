package org.practicelearning.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.practicelearning.corpus.judged.JudgedTexts;
import org.practicelearning.corpus.office.DocxWriter;
import org.practicelearning.corpus.office.EmlWriter;
import org.practicelearning.corpus.office.HtmlWriter;
import org.practicelearning.corpus.office.OdtWriter;
import org.practicelearning.corpus.office.PptxWriter;
import org.practicelearning.corpus.office.RtfWriter;
import org.practicelearning.corpus.office.TxtWriter;
import org.practicelearning.corpus.office.XlsxWriter;
import org.practicelearning.corpus.pdf.PdfWriter;
import org.practicelearning.corpus.pdf.ScanWriter;
import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.source.SourceParser;
import org.practicelearning.corpus.truth.Made;
import org.practicelearning.corpus.truth.TruthTables;

/**
 * Makes the files of the sample corpus, its catalogue, its truth and the texts of the judged set from the sources; the
 * same bytes on every run.
 */
public final class CorpusGenerator {
    private CorpusGenerator() {}

    /** Writes into the corpus folder of the repository, or into the folder named. */
    public static void main(String[] args) {
        Path corpus = CorpusFolder.find();
        Path folder = args.length > 0 ? Path.of(args[0]) : corpus;
        List<Source> sources = SourceParser.parseAll(corpus.resolve("sources"));
        write(folder, items(sources));
        JudgedTexts.write(folder, sources);
    }

    /** Every document, made. */
    static List<Item> items(List<Source> sources) {
        List<Item> items = new ArrayList<>();
        for (Source source : sources) {
            items.add(new Item(FileNames.of(source.header()), source, make(source)));
            if (source.header().id().equals(Reissues.REDACTED)) {
                items.add(Reissues.redacted(source));
            }
        }
        return items;
    }

    private static Made make(Source source) {
        try {
            return switch (source.header().format()) {
                case "pdf" -> PdfWriter.write(source);
                case "scan" -> ScanWriter.scanned(source);
                case "mixed" -> ScanWriter.mixed(source);
                case "docx" -> DocxWriter.write(source);
                case "pptx" -> PptxWriter.write(source);
                case "xlsx" -> XlsxWriter.write(source);
                case "odt" -> OdtWriter.write(source);
                case "rtf" -> RtfWriter.write(source);
                case "html" -> HtmlWriter.write(source);
                case "eml" -> EmlWriter.write(source);
                case "txt" -> TxtWriter.write(source);
                default ->
                    throw new IllegalArgumentException(
                            "no writer for " + source.header().format());
            };
        } catch (RuntimeException e) {
            throw new IllegalStateException("cannot make " + source.header().id(), e);
        }
    }

    static void write(Path folder, List<Item> items) {
        Path documents = folder.resolve("documents");
        items.forEach(item -> write(documents.resolve(item.file()), item.made().bytes()));
        List<Reissues.Copy> copies = Reissues.copies(items);
        copies.forEach(copy -> write(documents.resolve(copy.file()), copy.bytes()));
        write(folder.resolve("truth/copies.tsv"), Reissues.table(items, copies).getBytes(StandardCharsets.UTF_8));
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
