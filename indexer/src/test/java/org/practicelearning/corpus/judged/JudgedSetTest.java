package org.practicelearning.corpus.judged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practicelearning.corpus.CorpusFolder;
import org.practicelearning.corpus.source.SourceParser;

class JudgedSetTest {
    private static final Path CORPUS = CorpusFolder.find();
    private static final Path FOLDER = CORPUS.resolve("judgements");

    private final Grades grades = Grades.in(FOLDER);

    /** When this fails, run {@code CorpusGenerator} and commit what it wrote. */
    @Test
    void holdsTheTextsOfTheSourcesAsTheyAreNow() throws IOException {
        List<String> committed = Files.readAllLines(JudgedTexts.file(CORPUS));
        List<String> fresh = JudgedTexts.jsonLines(SourceParser.parseAll(CORPUS.resolve("sources")))
                .lines()
                .toList();

        assertThat(fresh.stream()
                        .filter(line -> !committed.contains(line))
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList())
                .as("sources changed since corpus.jsonl was made")
                .isEmpty();
        assertThat(committed).hasSameSizeAs(fresh);
    }

    @Test
    void keepsNoMarkOfAnAuthorInATextPeopleRead() {
        assertThat(Grades.texts(FOLDER).values())
                .allSatisfy(text -> assertThat(text.get(1))
                        .doesNotContain("[[")
                        .doesNotContainPattern("\\{[a-z]+[.:]")
                        .doesNotContain("!rec"));
    }

    @Test
    void asksSixtyQuestionsOrMoreFromEachKindOfUser() {
        Map<String, Long> askers = grades.questions().values().stream()
                .collect(Collectors.groupingBy(Grades.Question::user, Collectors.counting()));

        assertThat(grades.questions()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(askers).containsOnlyKeys("learning lead", "reviewer", "trainer");
        assertThat(askers.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(15));
    }

    @Test
    void gradesDocumentsThatExistFromNoughtToThree() {
        Set<String> documents = Grades.texts(FOLDER).keySet();

        assertThat(grades.grades()).containsOnlyKeys(grades.questions().keySet());
        assertThat(grades.grades().values()).allSatisfy(judged -> {
            assertThat(documents).containsAll(judged.keySet());
            assertThat(judged.values()).allSatisfy(grade -> assertThat(grade).isBetween(0, 3));
        });
    }

    @Test
    void knowsForEveryQuestionADocumentThatAnswersIt() {
        assertThat(grades.grades().values())
                .allSatisfy(judged -> assertThat(judged.values()).contains(3));
    }

    @Test
    void judgesEveryPairOfThePool() throws IOException {
        Set<String> pooled = pairs(FOLDER.resolve("pool.tsv"));

        assertThat(pairs(FOLDER.resolve("qrels/test.tsv"))).isEqualTo(pooled);
    }

    private static Set<String> pairs(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(parts -> parts[0] + " " + parts[1])
                .collect(Collectors.toSet());
    }
}
