package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.extract.UnreadableReason;

/** Gathers what is read of one file, page by page, and turns it into an outcome. */
final class ContentCollector {
    private final int mostCharacters;
    private final List<PageContent> pages = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> pictures = new LinkedHashSet<>();
    private final List<String> outside = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private Paging paging = Paging.NONE;
    private String mediaType = "application/octet-stream";
    private final int[] inside;
    private int groups;
    private long characters;
    private long outsideCharacters;

    ContentCollector(int mostCharacters) {
        this(mostCharacters, new int[1]);
    }

    private ContentCollector(int mostCharacters, int[] inside) {
        this.mostCharacters = mostCharacters;
        this.inside = inside;
    }

    /** An empty one for a file inside this one, or another reading of it, with the same limits. */
    ContentCollector another() {
        return new ContentCollector(mostCharacters, inside);
    }

    void mediaType(String type) {
        this.mediaType = type;
    }

    void paging(Paging kind) {
        this.paging = kind;
    }

    /** A fresh number for a table or list. */
    int nextGroup() {
        return ++groups;
    }

    /** Adds a block to the page at hand unless it is empty. */
    void add(Block block) {
        if (block.text().isBlank()) {
            return;
        }
        characters += block.text().length();
        if (characters > mostCharacters) {
            missing("Everything after the first " + mostCharacters + " characters was left out: the file is too long.");
            throw new TooMuchText();
        }
        blocks.add(block);
    }

    void add(BlockKind kind, int level, String text) {
        add(Block.of(kind, level, text));
    }

    /** Puts a block before all others of the first page. */
    void addFirst(Block block) {
        if (pages.isEmpty() && !block.text().isBlank()) {
            blocks.addFirst(block);
            characters += block.text().length();
        }
    }

    /** Puts a block after the title of the first page. */
    void addAfterTitle(Block block) {
        boolean hasTitle = !blocks.isEmpty() && blocks.getFirst().kind() == BlockKind.HEADING;
        if (pages.isEmpty() && !block.text().isBlank()) {
            blocks.add(hasTitle ? 1 : 0, block);
            characters += block.text().length();
        }
    }

    /** Counts a file inside the file. */
    int nextInside() {
        return ++inside[0];
    }

    /** Replaces each block of the page at hand by what it turns out to be. */
    void retell(UnaryOperator<Block> as) {
        blocks.replaceAll(as);
    }

    /** Takes those blocks of the page at hand out of the text that are no part of it. */
    void takeOut(Predicate<Block> isOutside) {
        blocks.removeIf(block -> {
            boolean isTaken = isOutside.test(block);
            if (isTaken) {
                outside(block.text());
            }
            return isTaken;
        });
    }

    /** Whether a text of so many characters is more than is kept of a file. */
    boolean isOver(long length) {
        return length > mostCharacters;
    }

    /** Whether the page at hand already prints a link's target. */
    boolean pageShows(String text) {
        String wanted = text.replaceFirst("^(https?://|mailto:)", "").replaceFirst("/$", "");
        return blocks.stream().anyMatch(block -> block.text().replace("\n", "").contains(wanted));
    }

    /** Those of the titles that hold a word which is nowhere in the text. */
    List<String> withUnseenWords(List<String> titles) {
        Set<String> words = allWords();
        return titles.stream()
                .filter(title -> !words.containsAll(List.of(words(title))))
                .toList();
    }

    /** The texts of another reading of which more than half the words are nowhere in this one. */
    List<String> mostlyUnseen(ContentCollector other) {
        Set<String> words = allWords();
        List<String> unseen = new ArrayList<>();
        other.pages.forEach(page -> page.blocks().forEach(block -> unseen.add(block.text())));
        other.blocks.forEach(block -> unseen.add(block.text()));
        unseen.removeIf(text -> {
            List<String> each = List.of(words(text));
            return each.stream().filter(words::contains).count() * 2 >= each.size();
        });
        return unseen;
    }

    private Set<String> allWords() {
        Set<String> words = new HashSet<>();
        pages.forEach(page -> page.blocks().forEach(block -> Collections.addAll(words, words(block.text()))));
        blocks.forEach(block -> Collections.addAll(words, words(block.text())));
        return words;
    }

    private static String[] words(String text) {
        return text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    }

    /**
     * Notes a picture, sound or film in the file by its name; its content is not read. The preview that programs store
     * with a file is none of its pictures.
     */
    void picture(@Nullable String name) {
        if (name != null && !name.isBlank() && !name.startsWith("Thumbnails/") && pictures.size() < 1_000) {
            pictures.add(Texts.oneLine(name));
        }
    }

    /** Keeps what stands in the file but is no part of what it says, apart from its text. */
    void outside(String text) {
        outsideCharacters += text.length();
        if (!text.isBlank() && outsideCharacters <= mostCharacters) {
            outside.add(Texts.tidy(text));
        }
    }

    /** Ends the page at hand. */
    void endPage(@Nullable String label, TextSource source, @Nullable Integer confidence) {
        pages.add(new PageContent(pages.size() + 1, label, blocks, source, confidence));
        blocks = new ArrayList<>();
    }

    /** Ends the page at hand as text or blank, whichever it is. */
    void endTextPage(@Nullable String label) {
        endPage(label, blocks.isEmpty() ? TextSource.BLANK : TextSource.TEXT, null);
    }

    int pageCount() {
        return pages.size();
    }

    private void reopenLastPage() {
        if (blocks.isEmpty() && !pages.isEmpty()) {
            blocks = new ArrayList<>(pages.removeLast().blocks());
        }
    }

    void property(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            properties.putIfAbsent(key, Texts.oneLine(value));
        }
    }

    /** Says what is not in the content; a sentence for the person who added the file. */
    void missing(String sentence) {
        missing.add(sentence);
    }

    boolean hasText() {
        return characters > 0;
    }

    /** What became of the file, or empty-handed the reason given. */
    ExtractionOutcome outcome(UnreadableReason whenEmpty, String detail) {
        if (!hasText()) {
            return new ExtractionOutcome.Unreadable(whenEmpty, detail);
        }
        if (!pictures.isEmpty()) {
            outside.add(String.join("\n", pictures));
        }
        if (!outside.isEmpty()) {
            reopenLastPage();
            outside.forEach(text -> blocks.add(Block.of(BlockKind.OUTSIDE, 0, text)));
        }
        if (!blocks.isEmpty() || pages.isEmpty()) {
            endTextPage(null);
        }
        DocumentContent content = new DocumentContent(mediaType, paging, pages, properties);
        return missing.isEmpty()
                ? new ExtractionOutcome.Extracted(content)
                : new ExtractionOutcome.PartlyExtracted(content, List.copyOf(missing));
    }

    /** Thrown through a parser when the file has given all that is taken of it. */
    static final class TooMuchText extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuchText() {
            super("more text than the limit", null, false, false);
        }
    }
}
