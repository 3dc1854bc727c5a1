package org.practicelearning.corpus.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws a line of words the way word processors do: spaces are letters, and a justified line widens them. */
final class LinePainter {
    private static final float WIDEST_SPACE = 0.9f;

    private final PDPageContentStream canvas;
    private final List<Object> pending = new ArrayList<>();
    private Fragment style;
    private float x;
    private float start;
    private final float baseline;

    private LinePainter(PDPageContentStream canvas, float x, float baseline) {
        this.canvas = canvas;
        this.x = x;
        this.start = x;
        this.baseline = baseline;
    }

    /** @param measure width to fill where the line may be stretched, or 0 */
    static void paint(PDPageContentStream canvas, TextLine line, float x, float baseline, float measure)
            throws IOException {
        new LinePainter(canvas, x, baseline).paint(line, measure);
    }

    private void paint(TextLine line, float measure) throws IOException {
        int gaps = line.words().size() - 1;
        float extra = measure > 0 && line.stretch() && gaps > 0 ? (measure - line.width()) / gaps : 0;
        if (gaps > 0
                && extra
                        > WIDEST_SPACE
                                * line.words().getFirst().fragments().getFirst().size()) {
            extra = 0;
        }
        for (int i = 0; i <= gaps; i++) {
            Word word = line.words().get(i);
            for (Fragment fragment : word.fragments()) {
                show(fragment);
            }
            if (i < gaps) {
                space(word.space(), Math.max(0, extra));
            }
        }
        flush();
    }

    private void show(Fragment fragment) throws IOException {
        if (fragment.redacted()) {
            flush();
            bar(fragment);
            return;
        }
        if (style == null || !sameStyle(style, fragment)) {
            flush();
            style = fragment;
            start = x;
        }
        append(fragment.text());
        x += fragment.width();
    }

    private static boolean sameStyle(Fragment one, Fragment other) {
        return one.font() == other.font()
                && one.size() == other.size()
                && one.rise() == other.rise()
                && one.color().equals(other.color());
    }

    private void append(String text) {
        if (!pending.isEmpty() && pending.getLast() instanceof String before) {
            pending.set(pending.size() - 1, before + text);
        } else {
            pending.add(text);
        }
    }

    private void space(float width, float extra) {
        if (!pending.isEmpty()) {
            append(" ");
            if (extra > 0) {
                pending.add(-extra * 1000 / style.size());
            }
        }
        x += width + extra;
    }

    private void flush() throws IOException {
        if (pending.isEmpty()) {
            return;
        }
        canvas.beginText();
        canvas.setFont(style.font().font(), style.size());
        canvas.setNonStrokingColor(style.color());
        canvas.newLineAtOffset(start, baseline + style.rise());
        canvas.showTextWithPositioning(pending.toArray());
        canvas.endText();
        pending.clear();
        style = null;
    }

    private void bar(Fragment fragment) throws IOException {
        canvas.setNonStrokingColor(Color.BLACK);
        canvas.addRect(x, baseline - fragment.size() * 0.22f, fragment.width(), fragment.size() * 0.98f);
        canvas.fill();
        x += fragment.width();
    }
}
