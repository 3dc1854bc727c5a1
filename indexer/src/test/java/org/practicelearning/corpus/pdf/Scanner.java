package org.practicelearning.corpus.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.practicelearning.corpus.Wording;

/** What an office scanner makes of a page: askew, speckled, punched, stamped. */
final class Scanner {
    static final float DPI = 200;
    private static final double LEAST_SKEW = 0.4;
    private static final double MOST_SKEW = 1.2;
    private static final int SPECKS = 420;
    private static final int INK_BELOW = 150;

    private final Random dice;
    private final LocalDate received;

    Scanner(long seed, LocalDate received) {
        this.dice = new Random(seed);
        this.received = received;
    }

    /** The page in grey. */
    BufferedImage scan(BufferedImage page, boolean stamped) throws IOException {
        BufferedImage sheet = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = sheet.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        double skew = LEAST_SKEW + dice.nextDouble() * (MOST_SKEW - LEAST_SKEW);
        double turn = Math.toRadians(dice.nextBoolean() ? skew : -skew);
        ink.rotate(turn, sheet.getWidth() / 2.0, sheet.getHeight() / 2.0);
        ink.drawImage(page, 0, 0, null);
        holes(ink, sheet.getHeight());
        if (stamped) {
            stamp(ink, sheet.getWidth());
        }
        ink.dispose();
        speckle(sheet);
        return sheet;
    }

    /** Ink or no ink, as a fax keeps it. */
    static BufferedImage blackAndWhite(BufferedImage grey) {
        BufferedImage bits = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                bits.getRaster().setSample(x, y, 0, grey.getRaster().getSample(x, y, 0) < INK_BELOW ? 0 : 1);
            }
        }
        return bits;
    }

    private static void holes(Graphics2D ink, int height) {
        ink.setColor(new Color(0x50, 0x50, 0x50));
        ink.fillOval(44, height / 2 - 330, 42, 42);
        ink.fillOval(44, height / 2 + 290, 42, 42);
    }

    private void stamp(Graphics2D ink, int width) throws IOException {
        Graphics2D own = (Graphics2D) ink.create();
        own.translate(width - 590, 120);
        own.rotate(Math.toRadians(-7));
        own.setColor(new Color(0x48, 0x48, 0x48));
        own.setStroke(new BasicStroke(6));
        own.drawRoundRect(0, 0, 430, 170, 22, 22);
        own.setFont(font().deriveFont(52f));
        own.drawString("RECEIVED", 62, 68);
        own.setFont(font().deriveFont(38f));
        own.drawString(Wording.longDate(received).toUpperCase(Locale.UK), 40, 132);
        own.dispose();
    }

    private static Font font() throws IOException {
        try (InputStream in = Faces.resource("LiberationSans-Bold.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void speckle(BufferedImage sheet) {
        for (int i = 0; i < SPECKS; i++) {
            int x = dice.nextInt(sheet.getWidth() - 4);
            int y = dice.nextInt(sheet.getHeight() - 4);
            int size = 1 + dice.nextInt(3);
            int tone = dice.nextInt(120);
            for (int dx = 0; dx < size; dx++) {
                for (int dy = 0; dy < size; dy++) {
                    sheet.getRaster().setSample(x + dx, y + dy, 0, tone);
                }
            }
        }
    }
}
