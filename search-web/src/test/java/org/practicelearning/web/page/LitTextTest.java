package org.practicelearning.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.search.LibrarySearch.Span;
import org.practicelearning.web.page.LitText.Piece;

class LitTextTest {

    @Test
    void partsASnippetAtItsMarks() {
        assertThat(LitText.ofHtml("He was <mark>not</mark> brought &amp; not seen"))
                .containsExactly(
                        new Piece("He was ", false), new Piece("not", true), new Piece(" brought & not seen", false));
    }

    @Test
    void lightsNeighbouringWordsAsOne() {
        assertThat(LitText.ofHtml("<mark>missed</mark> <mark>appointments</mark>."))
                .containsExactly(new Piece("missed appointments", true), new Piece(".", false));
    }

    @Test
    void takesMarkupInASnippetForText() {
        assertThat(LitText.ofHtml("<b>x</b> &lt;script&gt; &#39;&#x27; &#xFFFFFF;"))
                .containsExactly(new Piece("<b>x</b> <script> '' &#xFFFFFF;", false));
    }

    @Test
    void lightsWordsLineByLine() {
        assertThat(LitText.lines("one two\nthree", List.of(new Span(4, 13, 0))))
                .containsExactly(
                        List.of(new Piece("one ", false), new Piece("two", true, 0)),
                        List.of(new Piece("three", true, 0)));
    }

    @Test
    void keepsEmptyLines() {
        assertThat(LitText.lines("a\n\nb", List.of())).hasSize(3);
    }

    @Test
    void lightsAPartOfATextAlone() {
        assertThat(LitText.lines("Seen: one two", 6, 9, List.of(new Span(6, 9, 1), new Span(10, 13, 0))))
                .containsExactly(List.of(new Piece("one", true, 1)));
    }
}
