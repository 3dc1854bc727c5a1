package org.practicelearning.templates.check;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.markdown.Markdown;

/** Are there words that blame, label or are contested? What is quoted is left as it was said. */
record WordingCheck(List<PreferredTerms> terms) implements Check {
    WordingCheck {
        terms = List.copyOf(terms);
    }

    @Override
    public List<Remark> ask(DraftUnderCheck draft) {
        List<Remark> remarks = new ArrayList<>();
        for (WrittenText text : draft.texts()) {
            String own = ownWords(text.text());
            for (PreferredTerms each : terms) {
                each.in(own).forEach(term -> remarks.add(remark(text, term)));
            }
        }
        return remarks.stream().distinct().toList();
    }

    private static Remark remark(WrittenText text, PreferredTerms.Term term) {
        return new Remark(
                "wording",
                text.path(),
                term.words(),
                "“" + term.words() + "”: " + term.preferred(),
                term.reason(),
                term.source());
    }

    private static String ownWords(String text) {
        List<Block> own = Markdown.read(text).stream()
                .filter(block -> !(block instanceof Block.Quotation))
                .toList();
        return Block.plain(own).replaceAll("“[^”]*”", " ");
    }
}
