package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Straight lines drawn on a page, by which tables are known, and the share of it that pictures cover. Coordinates are
 * those of {@link Fragment}.
 */
final class PageRules {
    /** A drawing of more strokes than this is a chart or a map, not a table. */
    private static final int MOST_STROKES = 20_000;

    private static final float THIN = 3.2f;
    private static final float LONG = 9;

    private final List<Rule> horizontal = new ArrayList<>();
    private final List<Rule> vertical = new ArrayList<>();
    private final List<float[]> strokes = new ArrayList<>();
    private final List<float[]> boxes = new ArrayList<>();
    private float width = 1;
    private float height = 1;
    private float cropLeft;
    private float cropBottom;
    private float cropWidth;
    private float cropHeight;
    private int rotation;
    private double pictureArea;
    private int drawn;
    private float penX;
    private float penY;

    /**
     * A straight line.
     *
     * @param at its distance from the top of the page when horizontal, from the left when vertical
     */
    record Rule(float at, float from, float to) {}

    void startPage(PDPage page) {
        PDRectangle crop = page.getCropBox();
        rotation = page.getRotation();
        cropLeft = crop.getLowerLeftX();
        cropBottom = crop.getLowerLeftY();
        cropWidth = crop.getWidth();
        cropHeight = crop.getHeight();
        boolean sideways = rotation == 90 || rotation == 270;
        width = Math.max(1, sideways ? cropHeight : cropWidth);
        height = Math.max(1, sideways ? cropWidth : cropHeight);
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    List<Rule> horizontal() {
        return horizontal;
    }

    List<Rule> vertical() {
        return vertical;
    }

    /** How many strokes were painted: many and no letters mean text drawn as shapes. */
    int drawn() {
        return drawn;
    }

    /** Share of the page under pictures, at most 1. */
    double pictureShare() {
        return Math.min(1, pictureArea / (width * height));
    }

    void picture(Matrix placed) {
        float[] low = point(placed, 0, 0);
        float[] high = point(placed, 1, 1);
        float w = Math.min(width, Math.abs(high[0] - low[0]));
        float h = Math.min(height, Math.abs(high[1] - low[1]));
        pictureArea += (double) w * h;
    }

    void operator(Operator operator, List<COSBase> operands, Matrix matrix) {
        switch (operator.getName()) {
            case "re" -> rectangle(operands, matrix);
            case "m" -> move(operands, matrix);
            case "l" -> line(operands, matrix);
            case "S", "s", "B", "B*", "b", "b*" -> paint(true);
            case "f", "F", "f*" -> paint(false);
            case "n" -> forget();
            case "BI" -> picture(matrix);
            default -> {
                /* says nothing about lines */
            }
        }
    }

    private static float number(List<COSBase> operands, int index) {
        return index < operands.size() && operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }

    private void rectangle(List<COSBase> operands, Matrix matrix) {
        if (boxes.size() < MOST_STROKES && operands.size() == 4) {
            float x = number(operands, 0);
            float y = number(operands, 1);
            float[] one = point(matrix, x, y);
            float[] other = point(matrix, x + number(operands, 2), y + number(operands, 3));
            boxes.add(new float[] {
                Math.min(one[0], other[0]),
                Math.min(one[1], other[1]),
                Math.max(one[0], other[0]),
                Math.max(one[1], other[1])
            });
        }
    }

    private void move(List<COSBase> operands, Matrix matrix) {
        float[] to = point(matrix, number(operands, 0), number(operands, 1));
        penX = to[0];
        penY = to[1];
    }

    private void line(List<COSBase> operands, Matrix matrix) {
        float[] to = point(matrix, number(operands, 0), number(operands, 1));
        if (strokes.size() < MOST_STROKES) {
            strokes.add(new float[] {penX, penY, to[0], to[1]});
        }
        penX = to[0];
        penY = to[1];
    }

    private void paint(boolean edges) {
        drawn += strokes.size() + boxes.size();
        for (float[] box : boxes) {
            if (box[3] - box[1] <= THIN) {
                horizontal((box[1] + box[3]) / 2, box[0], box[2]);
            } else if (box[2] - box[0] <= THIN) {
                vertical((box[0] + box[2]) / 2, box[1], box[3]);
            } else if (edges) {
                horizontal(box[1], box[0], box[2]);
                horizontal(box[3], box[0], box[2]);
                vertical(box[0], box[1], box[3]);
                vertical(box[2], box[1], box[3]);
            }
        }
        if (edges) {
            for (float[] stroke : strokes) {
                if (Math.abs(stroke[1] - stroke[3]) < 1) {
                    horizontal(stroke[1], Math.min(stroke[0], stroke[2]), Math.max(stroke[0], stroke[2]));
                } else if (Math.abs(stroke[0] - stroke[2]) < 1) {
                    vertical(stroke[0], Math.min(stroke[1], stroke[3]), Math.max(stroke[1], stroke[3]));
                }
            }
        }
        forget();
    }

    private void forget() {
        boxes.clear();
        strokes.clear();
    }

    private void horizontal(float at, float from, float to) {
        if (to - from >= LONG && horizontal.size() < MOST_STROKES) {
            horizontal.add(new Rule(at, from, to));
        }
    }

    private void vertical(float at, float from, float to) {
        if (to - from >= THIN && vertical.size() < MOST_STROKES) {
            vertical.add(new Rule(at, from, to));
        }
    }

    /** From the space of the drawing to the page as it is shown, measured from the upper left corner. */
    private float[] point(Matrix matrix, float x, float y) {
        float px = x * matrix.getScaleX() + y * matrix.getShearX() + matrix.getTranslateX() - cropLeft;
        float py = x * matrix.getShearY() + y * matrix.getScaleY() + matrix.getTranslateY() - cropBottom;
        return switch (rotation) {
            case 90 -> new float[] {py, px};
            case 180 -> new float[] {cropWidth - px, py};
            case 270 -> new float[] {cropHeight - py, cropWidth - px};
            default -> new float[] {px, cropHeight - py};
        };
    }
}
