package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.worker.Draft.Form;

/**
 * All drafts of a document, so that the size most of it is set in is known: what is larger or stands alone in bold is a
 * heading, what is smaller at the foot of a page is a footnote.
 */
final class DraftedPages {
    private static final Pattern NOTE_START = Pattern.compile(
            "([\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}|[0-9]{1,3}[.)]?|[*\u2020\u2021])\\s*\\S.*", Pattern.DOTALL);
    /** A heading whose number stands so close to its words that no blank can be seen between them. */
    private static final Pattern NUMBER_WITHOUT_BLANK =
            Pattern.compile("^([0-9]{1,2}(?:\\.[0-9]{1,2}){0,3}\\.?)(?=\\p{Lu}\\p{Ll})");

    private static final Pattern LEADING_NUMBER = Pattern.compile("^[0-9.()\\s]+");
    private static final int DEEPEST_HEADING = 6;
    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_BOLD_HEADING = 140;

    private final Map<Integer, Integer> lettersOfSize = new TreeMap<>();
    private final TreeSet<Integer> headingSizes = new TreeSet<>();
    private int body = -1;

    /** Counts the drafts of a page. Sizes are told apart to half a point. */
    void count(List<Draft> page) {
        for (Draft draft : page) {
            if (draft.form() != Form.ASIDE) {
                lettersOfSize.merge(halfPoints(draft.size()), draft.text().length(), Integer::sum);
            }
        }
    }

    private static int halfPoints(float size) {
        return Math.round(size * 2);
    }

    /** Finds the body size; call after all pages are counted and before the first is finished. */
    void settle(List<List<Draft>> pages) {
        body = lettersOfSize.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(20);
        for (List<Draft> page : pages) {
            for (Draft draft : page) {
                if (isLargeHeading(draft)) {
                    headingSizes.add(halfPoints(draft.size()));
                }
            }
        }
    }

    /** The blocks of a page whose height is given in points. */
    List<Block> finish(List<Draft> page, float height) {
        int notes = firstNote(page, height);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            blocks.add(block(page.get(i), i >= notes && isSmall(page.get(i)), height));
        }
        return blocks;
    }

    private Block block(Draft draft, boolean isNote, float height) {
        float top = draft.top() < 0 ? -1 : share(draft.top(), height);
        float bottom = draft.top() < 0 ? -1 : share(draft.bottom(), height);
        BlockKind kind = kind(draft, isNote);
        int level = switch (kind) {
            case HEADING -> levelOf(draft);
            case LIST_ITEM, TABLE_ROW -> draft.level();
            default -> 0;
        };
        int group = kind == BlockKind.LIST_ITEM || kind == BlockKind.TABLE_ROW ? draft.group() : 0;
        String text = kind == BlockKind.HEADING
                ? NUMBER_WITHOUT_BLANK.matcher(draft.text()).replaceFirst("$1 ")
                : draft.text();
        return new Block(kind, level, text, draft.cells(), group, top, bottom);
    }

    private static float share(float points, float height) {
        return Math.round(Math.max(0, Math.min(1, points / height)) * 10_000) / 10_000f;
    }

    private BlockKind kind(Draft draft, boolean isNote) {
        if (draft.form() == Form.ROW) {
            return BlockKind.TABLE_ROW;
        }
        if (isNote) {
            return BlockKind.FOOTNOTE;
        }
        if (draft.form() == Form.TEXT || draft.form() == Form.NUMBERED) {
            if (isLargeHeading(draft) || isBoldHeading(draft)) {
                return BlockKind.HEADING;
            }
        }
        // A numbered paragraph of several lines is text that is cited by its number, not an item of a list.
        boolean isItem = draft.form() == Form.BULLET || draft.form() == Form.NUMBERED && draft.lines() <= 3;
        return isItem ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
    }

    private boolean isLargeHeading(Draft draft) {
        return draft.form() != Form.ROW
                && draft.form() != Form.BULLET
                && draft.form() != Form.ASIDE
                && halfPoints(draft.size()) >= body * 1.1f + 1
                && draft.lines() <= 4
                && draft.text().length() <= LONGEST_HEADING
                && hasWord(draft.text());
    }

    private boolean isBoldHeading(Draft draft) {
        return draft.bold()
                && halfPoints(draft.size()) >= body - 1
                && draft.lines() <= 2
                && draft.text().length() <= LONGEST_BOLD_HEADING
                && !draft.text().endsWith(".")
                && !draft.text().endsWith(",")
                && hasWord(draft.text());
    }

    /** More than the number of a section or the ornament at the start of one: "3. T7" says something, "3." does not. */
    private static boolean hasWord(String text) {
        String words = LEADING_NUMBER.matcher(text).replaceFirst("");
        int letters = 0;
        int run = 0;
        for (int i = 0; i < words.length(); i++) {
            boolean isLetter = Character.isLetter(words.charAt(i));
            letters += isLetter ? 1 : 0;
            run = isLetter || Character.isDigit(words.charAt(i)) ? run + 1 : 0;
            if (run == 2 && letters > 0) {
                return true;
            }
        }
        return false;
    }

    private int levelOf(Draft draft) {
        int larger = headingSizes.tailSet(halfPoints(draft.size()), false).size();
        int level = isLargeHeading(draft) ? larger + 1 : headingSizes.size() + 1;
        return Math.min(level, DEEPEST_HEADING);
    }

    private boolean isSmall(Draft draft) {
        return draft.form() != Form.ROW && draft.form() != Form.ASIDE && halfPoints(draft.size()) <= body - 1;
    }

    /** Index of the first draft of the notes at the foot of the page, or past the last. */
    private int firstNote(List<Draft> page, float height) {
        int first = page.size();
        for (int i = page.size() - 1; i >= 0; i--) {
            Draft draft = page.get(i);
            if (draft.form() == Form.ASIDE) {
                continue;
            }
            if (!isSmall(draft) || draft.top() < 0.4f * height) {
                break;
            }
            if (NOTE_START.matcher(draft.text()).matches() && hasWord(draft.text())) {
                first = i;
            }
        }
        boolean hasText = page.stream().limit(first).anyMatch(draft -> !isSmall(draft));
        return hasText ? first : page.size();
    }
}
