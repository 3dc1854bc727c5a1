package org.practicelearning.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.corpus.source.SourceParser;

class CorpusGeneratorTest {
    private static final Path CORPUS = CorpusFolder.find();

    @TempDir
    private static Path made;

    @BeforeAll
    static void generate() {
        CorpusGenerator.write(made, CorpusGenerator.items(SourceParser.parseAll(CORPUS.resolve("sources"))));
    }

    @Test
    void makesTheFilesThatAreCommitted() throws IOException {
        assertThat(files(made.resolve("documents"))).isEqualTo(files(CORPUS.resolve("documents")));
        assertThat(files(made.resolve("truth"))).isEqualTo(files(CORPUS.resolve("truth")));
    }

    @Test
    void writesTheTruthThatIsCommitted() throws IOException {
        for (String file : files(made.resolve("truth"))) {
            assertThat(text("truth/" + file, made)).as(file).isEqualTo(text("truth/" + file, CORPUS));
        }
        assertThat(text("documents/catalogue.csv", made)).isEqualTo(text("documents/catalogue.csv", CORPUS));
    }

    @Test
    void makesDocumentsThatSayWhatTheCommittedOnesSay() throws IOException {
        for (String file : files(made.resolve("documents"))) {
            Path fresh = made.resolve("documents").resolve(file);
            Path committed = CORPUS.resolve("documents").resolve(file);
            assertThat(FileLikeness.differences(fresh, committed)).as(file).isEmpty();
        }
    }

    @Test
    void marksEveryDocumentAsFictional() throws Exception {
        for (String file : files(CORPUS.resolve("documents"))) {
            if (!file.endsWith(".csv")) {
                assertThat(words(CORPUS.resolve("documents").resolve(file)))
                        .as(file)
                        .contains(Wording.FICTIONAL);
            }
        }
    }

    @Test
    void leavesSomeDocumentsToBeDescribed() throws IOException {
        long described = text("documents/catalogue.csv", CORPUS).lines().count() - 1;
        int all = files(CORPUS.resolve("documents")).size() - 1;
        assertThat(all - described).isEqualTo(Catalogue.UNDESCRIBED.size() + 2);
    }

    private static String words(Path file) throws Exception {
        TesseractOCRConfig noPictures = new TesseractOCRConfig();
        noPictures.setSkipOcr(true);
        ParseContext context = new ParseContext();
        context.set(TesseractOCRConfig.class, noPictures);
        Metadata metadata = new Metadata();
        BodyContentHandler text = new BodyContentHandler(-1);
        try (InputStream in = Files.newInputStream(file)) {
            new AutoDetectParser().parse(in, text, metadata, context);
        }
        return text + " " + metadata;
    }

    private static String text(String file, Path folder) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
            return new TreeSet<>(names);
        }
    }
}
