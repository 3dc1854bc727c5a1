package org.practicelearning.corpus.pdf;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.practicelearning.corpus.source.Header;

/**
 * How one document looks: chosen by its id, so that the corpus varies as the papers of nine partnerships over fourteen
 * years do, and yet comes out the same each time.
 *
 * @param bullet the glyph of its lists; {@code symbol} for one of a symbol font that has no letter behind it
 * @param numbering how the page number is printed, {@code {n}} and {@code {m}} standing for the page and their number
 * @param frontRoman whether cover and contents are numbered i, ii
 * @param declares the title the file declares: {@code title}, {@code word} (a stale one of the word processor), {@code none}
 */
record Look(
        boolean serif,
        float size,
        boolean justified,
        boolean hyphenated,
        boolean ligatures,
        String bullet,
        String numbering,
        boolean frontRoman,
        boolean mirrored,
        boolean banner,
        boolean boxedRecommendations,
        String declares,
        boolean pageLabels,
        Color color) {
    private static final Map<String, Color> COLORS = Map.of(
            "Northborough", new Color(0x1d, 0x4f, 0x7c),
            "Harrowmere", new Color(0x6b, 0x2c, 0x5e),
            "Calderfell", new Color(0x2f, 0x5d, 0x3a),
            "Ottershire", new Color(0x0b, 0x6e, 0x73),
            "Saltmere Coast", new Color(0x1f, 0x3a, 0x6e),
            "Westhallow", new Color(0x8a, 0x3b, 0x1e),
            "Thornbridge and Vale", new Color(0x4a, 0x4a, 0x4a),
            "National", new Color(0x33, 0x2b, 0x6b));
    private static final List<String> BULLETS =
            List.of("\u2022", "symbol", "\u2013", "\u25aa", "\u2022", "o", "symbol");
    private static final List<String> NUMBERINGS =
            List.of("Page {n} of {m}", "{n}", "{n} | P a g e", "Page {n}", "- {n} -", "Page {n} of {m}");
    private static final List<String> DECLARED = List.of("title", "word", "none", "title", "word");

    static Look of(Header header) {
        Random dice = new Random(header.seed());
        boolean twoColumns = header.get("layout").equals("two-column");
        boolean old = header.published().getYear() < 2019;
        return new Look(
                old ? dice.nextInt(3) > 0 : dice.nextInt(4) == 0,
                twoColumns ? 9.5f : 10.5f + dice.nextInt(2) * 0.5f,
                twoColumns || dice.nextInt(3) == 0,
                twoColumns,
                dice.nextInt(2) == 0,
                BULLETS.get(dice.nextInt(BULLETS.size())),
                NUMBERINGS.get(dice.nextInt(NUMBERINGS.size())),
                dice.nextInt(3) > 0,
                dice.nextInt(2) == 0,
                header.type().equals("briefing") || header.type().equals("annual-report"),
                dice.nextInt(2) == 0,
                DECLARED.get(dice.nextInt(DECLARED.size())),
                dice.nextInt(2) == 0,
                COLORS.getOrDefault(header.get("partnership"), Color.DARK_GRAY));
    }

    /** The page number as printed. */
    String printed(String number, int pages) {
        return numbering.replace("{n}", number).replace("{m}", Integer.toString(pages));
    }
}
