package org.practicelearning.corpus.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.practicelearning.corpus.source.Rich;
import org.practicelearning.corpus.source.Run;

/** Cuts a text into words in a manner, keeping what is planted. */
final class Words {
    private final Faces faces;
    private final boolean ligatures;

    Words(Faces faces, boolean ligatures) {
        this.faces = faces;
        this.ligatures = ligatures;
    }

    List<Word> of(Rich text, Face font, float size, Color color) {
        List<Word> words = new ArrayList<>();
        List<Fragment> open = new ArrayList<>();
        for (Run run : text.runs()) {
            Fragment style = style(run, font, size, color);
            String[] parts = style.text().split(" ", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    close(open, words);
                }
                if (!parts[i].isEmpty()) {
                    open.add(style.withText(parts[i]));
                }
            }
        }
        close(open, words);
        return words;
    }

    List<Word> of(String text, Face font, float size, Color color) {
        return of(new Rich(List.of(Run.plain(text))), font, size, color);
    }

    private static void close(List<Fragment> open, List<Word> words) {
        if (!open.isEmpty()) {
            words.add(new Word(open));
            open.clear();
        }
    }

    private Fragment style(Run run, Face font, float size, Color color) {
        Face face = run.bold() ? faces.bold() : font;
        if (!run.note().isEmpty()) {
            return new Fragment(run.text(), face, size * 0.62f, color, size * 0.35f, "", "", run.note(), false);
        }
        boolean glyphs = ligatures || run.sentinel().equals("ligature");
        String printed = glyphs ? run.text().replace("fi", "\ufb01").replace("fl", "\ufb02") : run.text();
        String planted = run.sentinel().isEmpty() ? "" : run.text();
        boolean bar = run.identifier().equals(Redaction.BAR);
        return new Fragment(printed, face, size, color, 0, run.sentinel(), planted, "", bar);
    }
}
