package org.practicelearning.corpus.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts slices on pages: one column or two, balanced where they end, with the footnotes of a page at its foot. */
final class Paginator {
    private static final float NOTE_RULE = 10;
    private static final float BALANCE_STEP = 4;

    private final Frame frame;
    private final Map<String, List<Slice>> notes;
    private final List<Sheet> sheets = new ArrayList<>();
    private List<Band> bands = List.of();
    private int band;
    private int slice;

    /** The part of a page that text may fill; the gutter parts two columns. */
    record Frame(float left, float width, float top, float bottom, float gutter) {
        float column() {
            return (width - gutter) / 2;
        }
    }

    Paginator(Frame frame, Map<String, List<Slice>> notes) {
        this.frame = frame;
        this.notes = notes;
    }

    List<Sheet> paginate(List<Band> content) {
        bands = content;
        while (band < bands.size()) {
            sheets.add(nextSheet());
        }
        return sheets;
    }

    /** Fills a page again and again until the room kept for footnotes is what its footnotes need. */
    private Sheet nextSheet() {
        int firstBand = band;
        int firstSlice = slice;
        float reserved = 0;
        while (true) {
            band = firstBand;
            slice = firstSlice;
            Sheet sheet = fill(frame.bottom() + reserved);
            List<Slice> called = called(sheet);
            float needed = called.isEmpty() ? 0 : NOTE_RULE + height(called);
            if (needed <= reserved) {
                placeNotes(sheet, called);
                return sheet;
            }
            reserved = needed;
        }
    }

    private List<Slice> called(Sheet sheet) {
        return sheet.slices.stream()
                .flatMap(placed -> placed.slice().notes().stream())
                .distinct()
                .flatMap(label -> notes.getOrDefault(label, List.of()).stream())
                .toList();
    }

    private static float height(List<Slice> slices) {
        float height = 0;
        for (Slice each : slices) {
            height += each.above() + each.height();
        }
        return height;
    }

    private void placeNotes(Sheet sheet, List<Slice> called) {
        float y = frame.bottom() + height(called);
        sheet.notesTop = y + NOTE_RULE / 2;
        for (Slice each : called) {
            y -= each.above();
            sheet.notes.add(new Sheet.Placed(each, frame.left(), y));
            y -= each.height();
        }
    }

    private Sheet fill(float bottom) {
        Sheet sheet = new Sheet();
        float y = frame.top();
        while (band < bands.size()) {
            Band current = bands.get(band);
            if (current.fresh() && slice == 0 && y < frame.top()) {
                return sheet;
            }
            y = current.columns() == 1 ? single(sheet, current, y, bottom) : pair(sheet, current, y, bottom);
            if (slice < current.slices().size()) {
                return sheet;
            }
            band++;
            slice = 0;
        }
        return sheet;
    }

    private float single(Sheet sheet, Band current, float y, float bottom) {
        Column column = new Column(sheet, frame.left(), y, bottom);
        slice = column.take(current.slices(), slice);
        return column.y;
    }

    private float pair(Sheet sheet, Band current, float y, float bottom) {
        float least = height(current.slices().subList(slice, current.slices().size())) / 2;
        int from = slice;
        for (float tall = least; y - tall > bottom; tall += BALANCE_STEP) {
            Sheet trial = new Sheet();
            float end = columns(trial, current, from, y, y - tall);
            if (slice == current.slices().size()) {
                sheet.slices.addAll(trial.slices);
                return end;
            }
        }
        columns(sheet, current, from, y, bottom);
        return bottom;
    }

    private float columns(Sheet sheet, Band current, int from, float y, float bottom) {
        Column left = new Column(sheet, frame.left(), y, bottom);
        int middle = left.take(current.slices(), from);
        Column right = new Column(sheet, frame.left() + frame.column() + frame.gutter(), y, bottom);
        slice = right.take(current.slices(), middle);
        return Math.min(left.y, right.y);
    }

    /** One column being filled downwards. */
    private static final class Column {
        private final Sheet sheet;
        private final float x;
        private final float top;
        private final float bottom;
        private float y;

        Column(Sheet sheet, float x, float top, float bottom) {
            this.sheet = sheet;
            this.x = x;
            this.top = top;
            this.bottom = bottom;
            this.y = top;
        }

        /** Takes slices from a place on while they fit; answers where it stopped. */
        int take(List<Slice> slices, int from) {
            int at = from;
            while (at < slices.size()) {
                int end = at + 1;
                while (end < slices.size() && slices.get(end - 1).withNext()) {
                    end++;
                }
                List<Slice> chunk = new ArrayList<>(slices.subList(at, end));
                if (y == top && at > 0 && chunk.getFirst().again() != null) {
                    chunk.addFirst(chunk.getFirst().again());
                }
                float needed = height(chunk) - (y == top ? chunk.getFirst().above() : 0);
                if (y - needed < bottom) {
                    if (y == top && top - bottom > 400) {
                        throw new IllegalStateException("a piece of " + needed + " units fits on no page");
                    }
                    return at;
                }
                chunk.forEach(this::place);
                at = end;
            }
            return at;
        }

        private void place(Slice each) {
            y -= y == top ? 0 : each.above();
            sheet.slices.add(new Sheet.Placed(each, x, y));
            y -= each.height();
        }
    }
}
