package org.practicelearning.indexer.extract.worker;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * By how much a scanned page lies askew: at the right angle the lines of print stand apart, and the dark of the page falls
 * into fewer rows than at any other.
 *
 * @param degrees to turn the page by so that its lines are level; 0 when it is level or has no lines to tell by
 */
record Skew(double degrees) {
    /** Scanners feed paper askew by a degree or two; much more is a page meant to stand so. */
    private static final double MOST = 5;

    private static final double STEP = 0.1;

    /** Tesseract reads pages as well as level ones up to about a degree, and turning them costs a second. */
    private static final double LEAST = 0.75;

    /** How much more the lines must stand apart than on the page as it is. */
    private static final double GAIN = 1.04;

    /** Enough of a page to see its lines, and few enough points to count in some milliseconds. */
    private static final int WIDTH = 900;

    private static final int DARK = 128;

    /** Fewer dark points than this are specks. */
    private static final int FEW = 500;

    static Skew of(BufferedImage grey) {
        int step = Math.max(1, grey.getWidth() / WIDTH);
        int width = grey.getWidth() / step;
        int height = grey.getHeight() / step;
        int[] xs = new int[width * height];
        int[] ys = new int[width * height];
        int count = darkPoints(grey, step, xs, ys);
        if (count < FEW || count > width * height / 3) {
            return new Skew(0);
        }
        double level = spread(xs, ys, count, 0, width, height);
        double best = level;
        double degrees = 0;
        for (double angle = -MOST; angle <= MOST + STEP / 2; angle += STEP) {
            double spread = spread(xs, ys, count, angle, width, height);
            if (spread > best) {
                best = spread;
                degrees = angle;
            }
        }
        boolean isAskew = Math.abs(degrees) >= LEAST && Math.abs(degrees) < MOST - STEP && best > GAIN * level;
        return new Skew(isAskew ? degrees : 0);
    }

    private static int darkPoints(BufferedImage grey, int step, int[] xs, int[] ys) {
        Raster raster = grey.getRaster();
        int[] row = new int[grey.getWidth()];
        int count = 0;
        for (int y = 0; y + step <= grey.getHeight(); y += step) {
            raster.getSamples(0, y, grey.getWidth(), 1, 0, row);
            for (int x = 0; x + step <= grey.getWidth(); x += step) {
                if (row[x] < DARK) {
                    xs[count] = x / step;
                    ys[count] = y / step;
                    count++;
                }
            }
        }
        return count;
    }

    /** Sum of the squares of how many dark points fall into each row of the page turned by an angle. */
    private static double spread(int[] xs, int[] ys, int count, double angle, int width, int height) {
        double slope = Math.tan(Math.toRadians(angle));
        int margin = (int) Math.ceil(Math.abs(slope) * width) + 1;
        int[] rows = new int[height + 2 * margin];
        for (int i = 0; i < count; i++) {
            rows[(int) Math.round(ys[i] + slope * xs[i]) + margin]++;
        }
        double sum = 0;
        for (int row : rows) {
            sum += (double) row * row;
        }
        return sum;
    }

    boolean isLevel() {
        return degrees == 0;
    }

    /** The page turned about its middle until its lines are level. */
    BufferedImage straightened(BufferedImage grey) {
        if (isLevel()) {
            return grey;
        }
        BufferedImage level = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = level.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, level.getWidth(), level.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), grey.getWidth() / 2.0, grey.getHeight() / 2.0);
        pen.drawImage(grey, 0, 0, null);
        pen.dispose();
        return level;
    }

    /** Where a word of the straightened page stands on the page as it was. */
    OcrWord asScanned(OcrWord word, int width, int height) {
        if (isLevel()) {
            return word;
        }
        double turn = Math.toRadians(-degrees);
        double x = ((word.left() + word.right()) / 2 - 0.5) * width;
        double y = ((word.top() + word.bottom()) / 2 - 0.5) * height;
        float right = (float) ((x * Math.cos(turn) - y * Math.sin(turn)) / width + 0.5);
        float down = (float) ((x * Math.sin(turn) + y * Math.cos(turn)) / height + 0.5);
        return word.movedBy(right - (word.left() + word.right()) / 2, down - (word.top() + word.bottom()) / 2);
    }
}
