package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.export.WordPackage.NotUsableException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What an edited document holds besides its text, told to whoever takes it back. */
final class WordRemarks {
    private WordRemarks() {}

    /** Tracked changes and comments. Must be asked before the changes are accepted. */
    static List<String> of(WordPackage word) throws NotUsableException {
        List<String> told = new ArrayList<>();
        int added = WordXml.all(word.document(), "ins").size();
        int removed = WordXml.all(word.document(), "del").size();
        if (added + removed > 0) {
            told.add("Tracked changes: " + counted(added, "insertion") + " and " + counted(removed, "deletion")
                    + ". They count as accepted in the comparison.");
        }
        Optional<Document> comments = word.part("comments");
        if (comments.isPresent()) {
            for (Element each : WordXml.all(comments.get(), "comment")) {
                String author = WordXml.attribute(each, "author");
                told.add("Comment" + (author.isBlank() ? "" : " by " + author) + ": “" + text(each) + "”. Comments are"
                        + " not taken over.");
            }
        }
        return List.copyOf(told);
    }

    /** A line of the table of contents: its page number is another one after every change. */
    static boolean isOfTheContents(Element paragraph) {
        return WordXml.all(paragraph, "hyperlink").stream()
                .anyMatch(each -> WordXml.attribute(each, "anchor").startsWith("_Toc"));
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String text(Element comment) {
        List<String> lines =
                WordXml.all(comment, "p").stream().map(WordRemarks::line).toList();
        return String.join(" ", lines).strip();
    }

    /** The words of a paragraph. */
    static String line(Element paragraph) {
        StringBuilder words = new StringBuilder();
        WordXml.all(paragraph, "t").forEach(each -> words.append(each.getTextContent()));
        return words.toString().strip();
    }

    /** A line as it is told from others: blanks, and what is said of the source of a citation, are no difference. */
    static String known(String line) {
        return WordImport.bare(Evidence.withoutNotes(line));
    }

    /** The lines of a document, as they are told from others. */
    static Set<String> lines(Document document) {
        Set<String> lines = new HashSet<>();
        WordXml.all(document, "p").forEach(each -> lines.add(known(line(each))));
        return lines;
    }
}
