package org.practicelearning.templates.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slice of the bench: LibreOffice opens what was exported and reads every character in it. */
@Tag("libreoffice")
class LibreOfficeTest {
    /** The bench runs a thousand. */
    private static final int DRAFTS = 12;

    @TempDir
    private Path folder;

    @BeforeAll
    static void libreOfficeIsHere() throws IOException {
        LibreOffice.needed();
    }

    @Test
    void readsEveryCharacterOfStrangeDrafts() throws Exception {
        assertThat(ReadBack.problems(folder, HouseTemplate.docx(), 1, DRAFTS)).isEmpty();
    }

    @Test
    void readsEveryCharacterThroughATemplateWithSplitRuns() throws Exception {
        byte[] own = Docx.template(Docx.paragraph("{|{ti|tle}|}") + Docx.paragraph("{{con|tent}}"));

        assertThat(ReadBack.problems(folder, own, 1_001, DRAFTS)).isEmpty();
    }
}
