package org.practicelearning.indexer.extract.worker;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/** Reads a web page, and takes its menus, cookie notices and the head and foot of its site out of the text. */
final class WebPageHandler extends BlockHandler {
    private static final Set<String> CONTENT = Set.of("main", "article", "section");

    /** With fewer letters left than this what was taken for a menu may have been the page. */
    private static final int ENOUGH = 200;

    private final ContentCollector to;
    private final Deque<Boolean> isAround = new ArrayDeque<>();
    private final Deque<String> content = new ArrayDeque<>();
    private final Set<Block> outside = Collections.newSetFromMap(new IdentityHashMap<>());
    private int around;
    private int letters;
    private int lettersOutside;

    WebPageHandler(ContentCollector to) {
        super(to, false);
        this.to = to;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        String tag = localName.toLowerCase(Locale.ROOT);
        boolean begins = WebPageElements.isAround(tag, attributes, !content.isEmpty());
        if (begins) {
            flush();
            around++;
        }
        isAround.push(begins);
        if (CONTENT.contains(tag)) {
            content.push(tag);
        }
        // Classes mean nothing of what they mean in the pages that parsers make of other files.
        super.startElement(uri, localName, name, new AttributesImpl());
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        super.endElement(uri, localName, name);
        String tag = localName.toLowerCase(Locale.ROOT);
        if (tag.equals(content.peek())) {
            content.pop();
        }
        if (!isAround.isEmpty() && isAround.pop()) {
            flush();
            around--;
        }
    }

    @Override
    void deliver(Block block) {
        super.deliver(block);
        boolean isTitle = block.kind() == BlockKind.HEADING && block.level() == 1;
        if (around > 0 && !isTitle) {
            outside.add(block);
            lettersOutside += block.text().length();
        } else {
            letters += block.text().length();
        }
    }

    /** Takes out what stands around the content, once all is read. */
    void settle() {
        if (letters >= ENOUGH || letters >= lettersOutside) {
            to.takeOut(outside::contains);
        }
    }
}
