package org.practicelearning.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.extract.PagePicture.Box;
import org.practicelearning.indexer.extract.SeenWord;

/** What was read from a page lies beside its text and goes with it. */
class PageWordsTest {
    private static final String HASH = "a".repeat(64);
    private static final List<SeenWord> WORDS = List.of(new SeenWord(1, "child", new Box(0.1f, 0.2f, 0.3f, 0.4f)));

    @TempDir
    Path folder;

    private Texts texts;
    private PageWords words;

    @BeforeEach
    void open() throws IOException {
        texts = new Texts(new DataFolder(folder));
        words = new PageWords(texts);
        Path text = texts.place(Compartment.PUBLISHED, "one", HASH);
        Files.createDirectories(text.getParent());
        Files.writeString(text, "{}");
    }

    @Test
    void isFoundAgainPageByPage() {
        words.keep(Compartment.PUBLISHED, "one", HASH, 3, WORDS);

        assertThat(words.find(Compartment.PUBLISHED, "one", HASH, 3)).contains(WORDS);
        assertThat(words.find(Compartment.PUBLISHED, "one", HASH, 4)).isEmpty();
        assertThat(words.find(Compartment.PARTNERSHIP, "one", HASH, 3)).isEmpty();
    }

    @Test
    void goesWithTheTextOfItsDocument() throws IOException {
        words.keep(Compartment.PUBLISHED, "one", HASH, 3, WORDS);
        Path gone = texts.place(Compartment.PUBLISHED, "one", HASH).getParent();

        texts.remove(Compartment.PUBLISHED, "one");

        assertThat(gone).doesNotExist();
        words.keep(Compartment.PUBLISHED, "one", HASH, 3, WORDS);
        assertThat(gone).doesNotExist();
    }

    @Test
    void aDamagedFileIsReadAgain() throws IOException {
        words.keep(Compartment.PUBLISHED, "one", HASH, 3, WORDS);
        Path text = texts.place(Compartment.PUBLISHED, "one", HASH);
        Files.writeString(text.resolveSibling(HASH + ".page-3.json"), "[{");

        assertThat(words.find(Compartment.PUBLISHED, "one", HASH, 3)).isEmpty();
    }
}
