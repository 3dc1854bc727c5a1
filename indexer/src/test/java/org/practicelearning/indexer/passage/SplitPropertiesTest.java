package org.practicelearning.indexer.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.PageContent;

/** What holds for {@link PassageSplitter} whatever a document looks like. A failing seed is in the name of the test. */
class SplitPropertiesTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    static Stream<Long> seeds() {
        return Stream.iterate(20_260_101L, seed -> seed + 1).limit(150);
    }

    private static SplitDocument split(DocumentContent content) {
        return new PassageSplitter().split("document", content);
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> wordsOf(DocumentContent content) {
        Set<String> words = new HashSet<>();
        content.pages().forEach(page -> page.blocks().forEach(block -> words.addAll(words(block.text()))));
        return words;
    }

    private static Set<String> wordsOf(SplitDocument split) {
        Set<String> words = new HashSet<>();
        for (Passage each : split.passages()) {
            words.addAll(words(each.text()));
            each.section().forEach(title -> words.addAll(words(title)));
            words.addAll(words(each.paragraph() == null ? "" : each.paragraph()));
        }
        split.leftOut().forEach(each -> words.addAll(words(each.text())));
        return words;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWordIsLost(long seed) {
        DocumentContent content = new RandomContent(seed).document();
        assertThat(wordsOf(split(content))).containsAll(wordsOf(content));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void offsetsAndOrdinalsAreRight(long seed) {
        List<Passage> passages = split(new RandomContent(seed).document()).passages();
        String text = passages.stream().map(Passage::text).collect(Collectors.joining("\n\n"));
        for (int i = 0; i < passages.size(); i++) {
            Passage each = passages.get(i);
            assertThat(each.ordinal()).isEqualTo(i + 1);
            assertThat(text.substring(each.start(), each.end())).isEqualTo(each.text());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void idsAreUniqueAndTheSameAgain(long seed) {
        List<String> ids = ids(split(new RandomContent(seed).document()));
        assertThat(ids).doesNotHaveDuplicates().isEqualTo(ids(split(new RandomContent(seed).document())));
        assertThat(ids).allMatch(id -> id.matches("[a-z2-7]{20}"));
    }

    /** A new last page may continue the last paragraph and may show a line to be a running one; the rest keeps its ids. */
    @ParameterizedTest
    @MethodSource("seeds")
    void mostIdsStayWhenAPageIsAdded(long seed) {
        RandomContent random = new RandomContent(seed);
        DocumentContent content = random.document();
        if (content.paging() != Paging.PAGES || content.pages().size() < 4) {
            return;
        }
        List<PageContent> pages = new ArrayList<>(content.pages());
        pages.add(random.page(pages.size() + 1));
        Set<String> before = new HashSet<>(ids(split(content)));
        Set<String> after = new HashSet<>(
                ids(split(new DocumentContent(content.mediaType(), content.paging(), pages, content.properties()))));
        long kept = before.stream().filter(after::contains).count();
        assertThat(kept).isGreaterThanOrEqualTo(before.size() - 3);
    }

    private static List<String> ids(SplitDocument split) {
        return split.passages().stream().map(Passage::id).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void passagesAreShortEnoughToRead(long seed) {
        assertThat(split(new RandomContent(seed).document()).passages())
                .filteredOn(each -> each.kind() == PassageKind.PARAGRAPH)
                .allMatch(each -> each.text().length() <= 3000);
    }
}
