package org.practicelearning.indexer.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.extract.SampleFiles;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageSplitter;

/** Text files as they come out of converters, from the file to the passages. */
class FaultyTextTest {
    private static final String TITLE = """
            # Visits in the Hollow Valley

            ## A NOTE FOR VISITORS

            """;
    private static final String MARKDOWN = "\n\n" + TITLE + """
            This note tells visitors what the spring trial has changed, and why the old rota was given up so early.

            ### \u25BA **Who is visited**

            The new rota covers:

            - families who have **just moved**
            - families in *temporary* homes

            #### **What this asks of visitors:**

            Look at the rota before you leave, and ring the family the evening before so that nobody waits in vain.

            """ + TITLE + """
            ### \u25B6 When

            Visits are made in the morning, since most families said that afternoons are for school runs and shopping.

            You can read the rota [here](#)""";

    @TempDir
    private Path folder;

    private List<Passage> passages() {
        Path file = SampleFiles.text(folder.resolve("note.txt"), MARKDOWN);
        return new PassageSplitter().split("d", Readings.content(file)).passages();
    }

    @Test
    void noMarkOfMarkdownIsLeft() {
        assertThat(passages())
                .allSatisfy(passage ->
                        assertThat(passage.text() + passage.section()).doesNotContainPattern("[*#\u25BA\u25B6]"));
    }

    @Test
    void aTitleRepeatedOnEachPageStandsOnce() {
        assertThat(passages())
                .filteredOn(passage -> passage.text().contains("Hollow Valley"))
                .hasSize(1);
    }

    @Test
    void sectionsAreNamedAsTheirAuthorNamedThem() {
        assertThat(passages())
                .extracting(Passage::section)
                .contains(List.of("Who is visited", "What this asks of visitors"), List.of("When"));
    }

    @Test
    void pointsAreAListUnderItsLeadIn() {
        assertThat(passages())
                .extracting(Passage::text)
                .contains("The new rota covers:\nfamilies who have just moved\nfamilies in temporary homes");
    }
}
