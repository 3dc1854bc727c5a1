package org.practicelearning.indexer.extract.worker;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.BlockKind;

/** What a class attribute in Tika's XHTML says about the text in it. */
enum Region {
    PLAIN(BlockKind.PARAGRAPH),
    SLIDE(BlockKind.PARAGRAPH),
    NOTE(BlockKind.NOTE),
    FOOTNOTE(BlockKind.FOOTNOTE),
    RUNNING(BlockKind.RUNNING);

    private final BlockKind kind;

    Region(BlockKind kind) {
        this.kind = kind;
    }

    BlockKind kind() {
        return kind;
    }

    static Region of(@Nullable String styleClass) {
        if (styleClass == null) {
            return PLAIN;
        }
        return switch (styleClass.toLowerCase(Locale.ROOT)) {
            case "slide-content", "slide" -> SLIDE;
            case "slide-notes", "notes", "notes-content", "slide-comment", "slide-comments", "comment", "annotation" ->
                NOTE;
            case "footnote", "endnote", "footnote_text", "endnote_text" -> FOOTNOTE;
            case "header", "footer", "slide-master-content", "slide-layout-content", "notes-master-content" -> RUNNING;
            default -> PLAIN;
        };
    }
}
