package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of a PDF after the other into {@link Fragment}s, the rules drawn on it and how much of it pictures
 * cover. Words are parted where PDFBox would part them; everything else of its layout is replaced by {@link PageLayout}.
 */
final class PageText extends PDFTextStripper {
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    /** A printed page holds some thousands; with more than this it is made to hurt. */
    private static final int MOST_LETTERS = 200_000;

    private final boolean keepPlaces;
    private final Map<PDFont, Boolean> boldFonts = new IdentityHashMap<>();
    private final Deque<PDMarkedContent> marked = new ArrayDeque<>();
    private List<Fragment> upright = new ArrayList<>();
    private List<Fragment> turned = new ArrayList<>();
    private PageRules rules = new PageRules();
    private int rotation;
    private int letters;
    private @Nullable Fragment current;
    private float currentDirection;
    private float lastAverage = -1;
    private float lastSpace = -1;
    private float lastX;
    private @Nullable PDFont lastFont;
    private @Nullable String actual;
    private boolean actualGiven;

    /**
     * @param keepPlaces whether the place of each letter is wanted
     */
    PageText(boolean keepPlaces) {
        this.keepPlaces = keepPlaces;
        setStartPage(0);
        setShouldSeparateByBeads(false);
        addOperator(new PictureOperator(this, area -> rules.picture(area)));
    }

    /** What stands on a page; an exception leaves what was read until then. */
    PageContents read(PDPage page) throws IOException {
        upright = new ArrayList<>();
        turned = new ArrayList<>();
        rules = new PageRules();
        rotation = page.getRotation();
        rules.startPage(page);
        marked.clear();
        actual = null;
        current = null;
        letters = 0;
        processPage(page);
        return contents();
    }

    /** What has been read of the page at hand. */
    PageContents contents() {
        return new PageContents(upright, turned, rules, rules.width(), rules.height());
    }

    @Override
    protected void writePage() {
        // The letters have been taken as they came.
    }

    @Override
    protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
        rules.operator(operator, operands, getGraphicsState().getCurrentTransformationMatrix());
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        PDMarkedContent content = PDMarkedContent.create(tag, properties);
        marked.push(content);
        String instead = content.getActualText();
        if (instead != null) {
            actual = instead.replace("\u00ad", "");
            actualGiven = false;
        }
    }

    @Override
    public void endMarkedContentSequence() {
        PDMarkedContent content = marked.poll();
        if (content != null && content.getActualText() != null) {
            actual = null;
        }
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        String said = glyph.getUnicode();
        if (actual != null) {
            said = actualGiven ? "" : actual;
            actualGiven = true;
        }
        if (said == null || said.isEmpty()) {
            return;
        }
        if (++letters > MOST_LETTERS) {
            throw new IllegalStateException("more letters than a page can hold");
        }
        float direction = glyph.getDir();
        boolean isUpright = direction == rotation;
        float x = isUpright ? glyph.getX() : glyph.getXDirAdj();
        float y = isUpright ? glyph.getY() : glyph.getYDirAdj();
        float width = isUpright ? glyph.getWidth() : glyph.getWidthDirAdj();
        float height = isUpright ? glyph.getHeight() : glyph.getHeightDir();
        if (Float.isNaN(x + y + width)) {
            return;
        }
        place(glyph, said, direction, x, y, width, height);
    }

    private void place(
            TextPosition glyph, String letters, float direction, float x, float y, float width, float height) {
        Fragment at = current;
        float size = Math.abs(glyph.getYScale());
        float space = glyph.getWidthOfSpace();
        boolean fontChanged = glyph.getFont() != lastFont || at == null || Math.abs(at.size - size) > 0.01f;
        float average = lastAverage < 0 || fontChanged ? width : (lastAverage + width) / 2;
        float gapOfWord = Math.min(spaceGap(space), average * 0.3f);
        boolean continues = at != null
                && direction == currentDirection
                && isSameLine(at, y, height)
                && follows(at, x, width, size, space);
        if (continues && at != null && isPaintedTwice(at, letters, x, width)) {
            return;
        }
        if (at == null || !continues) {
            at = start(glyph, x, y, size, direction);
            gapOfWord = Float.MAX_VALUE;
        }
        int before = at.text.length();
        append(at, letters, x, y, width, height, size, gapOfWord);
        at.boldLetters += isBold(glyph.getFont()) ? at.text.length() - before : 0;
        at.space = space;
        lastAverage = average;
        lastSpace = space;
        lastFont = glyph.getFont();
        lastX = x;
    }

    private Fragment start(TextPosition glyph, float x, float y, float size, float direction) {
        Fragment fresh = new Fragment(x, y, size, isBold(glyph.getFont()), keepPlaces);
        (direction == rotation ? upright : turned).add(fresh);
        current = fresh;
        currentDirection = direction;
        return fresh;
    }

    private float spaceGap(float space) {
        if (space == 0 || Float.isNaN(space)) {
            return Float.MAX_VALUE;
        }
        return (lastSpace < 0 ? space : (space + lastSpace) / 2) * 0.5f;
    }

    private static boolean isSameLine(Fragment at, float y, float height) {
        return Math.abs(y - at.lowest) < 0.1f
                || at.lowest <= y && at.lowest >= y - height
                || y <= at.lowest && y >= at.lowest - at.tallest;
    }

    private boolean follows(Fragment at, float x, float width, float size, float space) {
        float wide = Math.max(Math.max(size, at.size), 2.6f * Math.min(space, size));
        return x - at.right <= wide && x >= lastX - Math.max(width, 0.3f * size);
    }

    private boolean isPaintedTwice(Fragment at, String letters, float x, float width) {
        return Math.abs(x - lastX) < 0.2f * width
                && width > 0
                && at.text.toString().endsWith(letters);
    }

    private void append(
            Fragment at, String letters, float x, float y, float width, float height, float size, float gapOfWord) {
        boolean isBlank = letters.isBlank() || letters.equals("\u00a0");
        if (isBlank) {
            endWord(at);
            return;
        }
        if (at.right + gapOfWord < x && !at.text.isEmpty()) {
            endWord(at);
        }
        if (at.text.isEmpty() || at.text.charAt(at.text.length() - 1) == ' ') {
            at.words.add(new Fragment.WordStart(at.text.length(), x, at.right));
        }
        boolean small = size < 0.8f * at.size && y < at.baseline - 0.12f * at.size;
        if (size > 1.2f * at.size && isNumber(at.text)) {
            raise(at);
        }
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            add(at, small && c >= '0' && c <= '9' ? SUPERSCRIPTS.charAt(c - '0') : c, x, y, width, size);
        }
        if (size > at.size) {
            at.size = size;
            at.baseline = y;
        }
        at.lowest = Math.max(at.lowest, y);
        at.tallest = Math.max(at.tallest, height);
        at.right = Math.max(at.right, x + width);
    }

    private static void add(Fragment at, char c, float x, float y, float width, float size) {
        String expanded = Letters.expand(c);
        for (int i = 0; i < expanded.length(); i++) {
            at.text.append(expanded.charAt(i));
            if (at.places != null) {
                at.places.add(new float[] {x, y - 0.8f * size, x + width, y + 0.25f * size});
            }
        }
    }

    private static void endWord(Fragment at) {
        int length = at.text.length();
        if (length > 0 && at.text.charAt(length - 1) != ' ') {
            at.text.append(' ');
            if (at.places != null) {
                at.places.add(new float[] {at.right, at.top(), at.right, at.bottom()});
            }
        }
    }

    /** A footnote's number stands small before its text. */
    private static void raise(Fragment at) {
        for (int i = 0; i < at.text.length(); i++) {
            char c = at.text.charAt(i);
            if (c >= '0' && c <= '9') {
                at.text.setCharAt(i, SUPERSCRIPTS.charAt(c - '0'));
            }
        }
        endWord(at);
    }

    private static boolean isNumber(CharSequence text) {
        return !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private boolean isBold(PDFont font) {
        return boldFonts.computeIfAbsent(font, PageText::looksBold);
    }

    private static boolean looksBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy") || name.endsWith("-bd")) {
            return true;
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }
}
