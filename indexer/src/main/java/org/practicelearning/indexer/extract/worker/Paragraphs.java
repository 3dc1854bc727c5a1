package org.practicelearning.indexer.extract.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.extract.worker.Draft.Form;

/** Joins the lines of one column to paragraphs and list items. */
final class Paragraphs {
    private static final Pattern BULLET = Pattern.compile(
            "([\u2022\u2023\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25e6\u00b7\u2043\u25ba\u27a2\u2713\u2756\uf0b7\uf0a7\uf0d8\uf0fc\uf076]\\s*|[\u2013*o-]\\s+)(?=\\S)");
    private static final Pattern NUMBER =
            Pattern.compile("\\(?([0-9]{1,3}|[a-z]|[ivx]{1,5})[.)]\\s+\\S.*", Pattern.DOTALL);
    private static final Pattern SECTION_NUMBER = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,3}){1,3}\\.?\\s+\\S.*");
    private static final Pattern NOTE_NUMBER = Pattern.compile("[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}\\s.*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!:;][\"'\u2019\u201d)]?");

    private final List<Draft> to;
    private final IntSupplier groups;
    private final float right;
    private final float leading;
    private final List<Segment> open = new ArrayList<>();
    private final Deque<Float> indents = new ArrayDeque<>();
    private Form form = Form.TEXT;
    private int list;
    private float hanging = -1;

    /**
     * @param right where the lines of this column end
     * @param rows all its lines, for the distance that parts paragraphs
     */
    Paragraphs(List<Draft> to, IntSupplier groups, float right, List<List<Segment>> rows) {
        this.to = to;
        this.groups = groups;
        this.right = right;
        this.leading = leading(rows);
    }

    /** The usual distance of lines as a multiple of the size of their letters. */
    private static float leading(List<List<Segment>> rows) {
        List<Float> ratios = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Segment above = rows.get(i - 1).getFirst();
            Segment below = rows.get(i).getFirst();
            float ratio = (below.baseline() - above.baseline()) / Math.max(1, below.size());
            if (Math.abs(above.size() - below.size()) < 0.6f && ratio > 0.85f && ratio < 2.3f) {
                ratios.add(ratio);
            }
        }
        if (ratios.size() < 3) {
            return 1.3f;
        }
        ratios.sort(Float::compare);
        return ratios.get(ratios.size() * 3 / 10);
    }

    /** Takes the next line. */
    void line(List<Segment> row) {
        Segment line = row.size() == 1 ? row.getFirst() : joined(row);
        boolean isBullet = BULLET.matcher(line.text()).lookingAt();
        boolean isNumber = !isBullet && NUMBER.matcher(line.text()).matches();
        if (!open.isEmpty() && (isBullet || isNumber && startsHere(line) || parts(line))) {
            end();
        }
        if (open.isEmpty()) {
            begin(line, isBullet, isNumber);
        } else if (open.size() == 1) {
            hanging = line.left();
        }
        open.add(line);
    }

    private void begin(Segment line, boolean isBullet, boolean isNumber) {
        form = isBullet ? Form.BULLET : isNumber ? Form.NUMBERED : Form.TEXT;
        hanging = -1;
        if (form == Form.TEXT) {
            list = 0;
            indents.clear();
        } else {
            list = list == 0 ? groups.getAsInt() : list;
            indent(line.left());
        }
    }

    private void indent(float left) {
        while (!indents.isEmpty() && left < indents.peek() - 3) {
            indents.pop();
        }
        if (indents.isEmpty() || left > indents.peek() + 6) {
            indents.push(left);
        }
    }

    /** A number at the start of a line begins an item unless it is the tail of a sentence that wraps. */
    private boolean startsHere(Segment line) {
        Segment last = open.getLast();
        boolean isHanging = form == Form.NUMBERED && hanging >= 0 && line.left() < hanging - 3;
        return form == Form.NUMBERED
                        && hanging < 0
                        && Math.abs(line.left() - open.getFirst().left()) < 3
                || isHanging
                || SENTENCE_END.matcher(last.text()).matches()
                || last.right() < right - 0.2f * (right - last.left());
    }

    private boolean parts(Segment line) {
        Segment last = open.getLast();
        float size = Math.max(last.size(), line.size());
        float gap = line.baseline() - last.baseline();
        if (gap > size * leading * 1.22f + 1 || gap < -size) {
            return true;
        }
        if (Math.abs(last.size() - line.size()) > 0.08f * size
                || last.bold() != line.bold() && isWholeLine(last, line)) {
            return true;
        }
        if (SECTION_NUMBER.matcher(line.text()).matches()
                || NOTE_NUMBER.matcher(line.text()).matches()) {
            return SENTENCE_END.matcher(last.text()).matches() || isShort(last);
        }
        return isIndented(line, last) || isShort(last) && endsAndStarts(last, line);
    }

    /** A bold line of its own; one that breaks off in the middle of a sentence goes on below in another weight. */
    private boolean isWholeLine(Segment last, Segment line) {
        if (!last.bold()) {
            return open.stream().noneMatch(Segment::bold);
        }
        char first = line.text().isEmpty() ? ' ' : line.text().charAt(0);
        boolean isSet = !line.startsBold() && !Character.isLowerCase(first);
        return isShort(last) || open.size() > 1 || isSet;
    }

    private boolean isShort(Segment last) {
        return last.right() < right - 0.18f * (right - open.getFirst().left());
    }

    private static boolean endsAndStarts(Segment last, Segment line) {
        char first = line.text().isEmpty() ? ' ' : line.text().charAt(0);
        return SENTENCE_END.matcher(last.text()).matches() && !Character.isLowerCase(first);
    }

    private boolean isIndented(Segment line, Segment last) {
        float step = line.left() - last.left();
        if (form != Form.TEXT) {
            boolean isBack = hanging >= 0 && line.left() < hanging - 3;
            return isBack && line.left() <= open.getFirst().left() + 3;
        }
        return open.size() > 1
                && step > 0.8f * line.size()
                && step < 6 * line.size()
                && SENTENCE_END.matcher(last.text()).matches();
    }

    private static Segment joined(List<Segment> row) {
        Segment first = row.getFirst();
        Segment last = row.getLast();
        StringBuilder text = new StringBuilder();
        float top = first.top();
        float bottom = first.bottom();
        float size = 0;
        boolean bold = true;
        for (Segment segment : row) {
            text.append(text.isEmpty() ? "" : " ").append(segment.text());
            top = Math.min(top, segment.top());
            bottom = Math.max(bottom, segment.bottom());
            size = Math.max(size, segment.size());
            bold &= segment.bold();
        }
        return new Segment(
                text.toString(),
                first.left(),
                last.right(),
                top,
                bottom,
                first.baseline(),
                size,
                bold,
                first.startsBold(),
                List.of());
    }

    /** Ends the paragraph at hand. */
    void end() {
        if (open.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        float size = 0;
        boolean bold = true;
        for (Segment line : open) {
            text.append(text.isEmpty() ? "" : "\n").append(line.text());
            size = Math.max(size, line.size());
            bold &= line.bold();
        }
        String content = text.toString();
        if (form == Form.BULLET) {
            Matcher bullet = BULLET.matcher(content);
            content = bullet.lookingAt() ? content.substring(bullet.end()) : content;
        }
        int level = form == Form.TEXT ? 0 : indents.size();
        to.add(new Draft(
                form,
                level,
                form == Form.TEXT ? 0 : list,
                content,
                List.of(),
                size,
                bold,
                open.size(),
                open.getFirst().top(),
                open.getLast().bottom()));
        open.clear();
    }
}
