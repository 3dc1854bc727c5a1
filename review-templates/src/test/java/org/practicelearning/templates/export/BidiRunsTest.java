package org.practicelearning.templates.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import org.junit.jupiter.api.Test;

/** Hebrew, Arabic and Urdu in the PDF. */
class BidiRunsTest {
    private final BidiRuns.Order order = new BidiRuns.Order();

    private static String drawn(String text) {
        BidiRuns runs = new BidiRuns();
        runs.setParagraph(text, runs.getBaseDirection(text));
        StringBuilder drawn = new StringBuilder();
        for (int run = 0; run < runs.countTextRuns(); run++) {
            BidiTextRun each = runs.getVisualRun(run);
            String words = text.substring(each.getStart(), each.getStart() + each.getLength());
            drawn.append(
                    each.getDirection() == BidiSplitter.RTL ? new BidiRuns.Order().reorderRTLTextToLTR(words) : words);
        }
        return drawn.toString();
    }

    @Test
    void standInTheirOrderAmongEnglishWords() {
        assertThat(drawn("said אבג (so)")).isEqualTo("said גבא (so)");
        assertThat(drawn("אבג said דה")).isEqualTo("הד said גבא");
        assertThat(drawn("אב (גד)")).isEqualTo("(דג) בא");
        assertThat(drawn("")).isEmpty();
    }

    @Test
    void marksStayWithTheirLetters() {
        assertThat(order.reorderRTLTextToLTR("בָּא")).isEqualTo("אבָּ");
    }

    @Test
    void lettersAreJoined() {
        assertThat(order.shapeText("في البيت")).isEqualTo("\uFED3\uFEF2 \uFE8D\uFEDF\uFE92\uFEF4\uFE96");
        assertThat(order.shapeText("گھر")).isEqualTo("\uFB94\uFBAD\uFEAE");
        assertThat(order.shapeText("home")).isEqualTo("home");
    }
}
