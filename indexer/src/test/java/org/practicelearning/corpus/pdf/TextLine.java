package org.practicelearning.corpus.pdf;

import java.util.List;

/** Words that stand on one line. @param stretch whether its spaces may be widened to fill the measure */
record TextLine(List<Word> words, boolean stretch) {
    TextLine {
        words = List.copyOf(words);
    }

    float width() {
        float width = 0;
        for (int i = 0; i < words.size(); i++) {
            width += words.get(i).width() + (i + 1 < words.size() ? words.get(i).space() : 0);
        }
        return width;
    }
}
