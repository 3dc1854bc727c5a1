package org.practicelearning.templates.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens what was exported and reads every character in it; {@code -Ddrafts=1000} for a thousand of each kind. */
@Tag("libreoffice")
class LibreOfficeTest {
    private static final int DRAFTS = Integer.getInteger("drafts", 12);

    /** LibreOffice is started anew for each hundred. */
    private static final int BATCH = 100;

    @TempDir
    private Path folder;

    @BeforeAll
    static void libreOfficeIsHere() throws IOException {
        LibreOffice.needed();
    }

    @Test
    void readsEveryCharacterOfStrangeDrafts() throws Exception {
        assertThat(problems("house template", HouseTemplate.docx(), 1)).isEmpty();
    }

    @Test
    void readsEveryCharacterThroughATemplateWithSplitRuns() throws Exception {
        byte[] own = Docx.template(Docx.paragraph("{|{ti|tle}|}") + Docx.paragraph("{{con|tent}}"));

        assertThat(problems("template with split runs", own, 1_001)).isEmpty();
    }

    private List<String> problems(String name, byte[] template, int firstSeed)
            throws IOException, InterruptedException {
        List<String> problems = new ArrayList<>();
        for (int done = 0; done < DRAFTS; done += BATCH) {
            Path batch = Files.createDirectory(folder.resolve("from-" + done));
            problems.addAll(ReadBack.problems(batch, template, firstSeed + done, Math.min(BATCH, DRAFTS - done)));
            delete(batch);
        }
        System.out.println(name + ": " + (DRAFTS - problems.size()) + " of " + DRAFTS + " opened with every character");
        return problems;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = new ArrayList<>(walk.toList());
        }
        Collections.reverse(all);
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
