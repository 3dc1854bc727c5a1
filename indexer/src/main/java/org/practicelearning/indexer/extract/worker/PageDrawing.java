package org.practicelearning.indexer.extract.worker;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.AcceptedFormats;
import org.practicelearning.indexer.extract.PagePicture;
import org.practicelearning.indexer.extract.PagePicture.Box;
import org.practicelearning.indexer.extract.SeenWord;
import org.practicelearning.indexer.extract.WorkerMessage;

/** Draws a page of an original with words boxed. */
final class PageDrawing {
    private static final Color FILL = new Color(255, 221, 0, 90);
    private static final Color EDGE = new Color(11, 12, 12);
    private static final int FEW_LETTERS = 30;

    private final Tesseract tesseract;

    PageDrawing(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /** The page, or null when there is none or it cannot be drawn. */
    @Nullable
    PagePicture draw(WorkerMessage.Draw ask) {
        tesseract.nextFile();
        Path file = Path.of(ask.path());
        boolean isImage = AcceptedFormats.ofName(ask.fileName()).orElse(AcceptedFormats.PDF) == AcceptedFormats.IMAGE;
        try {
            return isImage ? picture(file, ask) : pdf(file, ask);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private @Nullable PagePicture pdf(Path file, WorkerMessage.Draw ask) throws IOException {
        try (PDDocument document = PdfReading.open(file)) {
            int index = ask.page() - 1;
            if (index < 0 || index >= document.getNumberOfPages()) {
                return null;
            }
            BufferedImage drawn = PageOcr.draw(document, index, ask.dpi(), ImageType.RGB);
            if (ask.words().isEmpty()) {
                return boxed(drawn, List.of(), null);
            }
            PageContents contents = new PageText(true).read(document.getPage(index));
            if (contents.letters() >= FEW_LETTERS || !tesseract.isInstalled()) {
                return boxed(drawn, placed(contents).find(ask.words()), null);
            }
            List<SeenWord> fresh =
                    ask.seen() == null ? seen(PageOcr.draw(document, index, Tesseract.DPI, ImageType.GRAY), ask) : null;
            return boxed(drawn, boxes(ask, fresh), fresh);
        }
    }

    private List<SeenWord> seen(BufferedImage grey, WorkerMessage.Draw ask) throws IOException {
        return tesseract.read(grey, ask.page()).stream()
                .map(each -> new SeenWord(
                        each.line(), each.text(), new Box(each.left(), each.top(), each.right(), each.bottom())))
                .toList();
    }

    /** Where the wanted words are among those that were read now, or else before. */
    private static List<Box> boxes(WorkerMessage.Draw ask, @Nullable List<SeenWord> fresh) {
        List<SeenWord> known = fresh == null ? ask.seen() : fresh;
        return known == null ? List.of() : placed(known).find(ask.words());
    }

    private @Nullable PagePicture picture(Path file, WorkerMessage.Draw ask) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = PictureReading.reader(in);
            int index = ask.page() - 1;
            if (reader == null || index < 0 || index >= reader.getNumImages(true)) {
                return null;
            }
            BufferedImage grey = PictureReading.load(reader, index);
            boolean wanted = !ask.words().isEmpty() && tesseract.isInstalled();
            List<SeenWord> fresh = wanted && ask.seen() == null ? seen(grey, ask) : null;
            BufferedImage drawn = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_INT_RGB);
            drawn.createGraphics().drawImage(grey, 0, 0, null);
            return boxed(drawn, wanted ? boxes(ask, fresh) : List.of(), fresh);
        }
    }

    private static PlacedText placed(PageContents contents) {
        PlacedText text = new PlacedText();
        List<Fragment> fragments = new ArrayList<>(contents.upright());
        // Reading order matters only where a hyphen joins two lines, and those follow each other in the file.
        for (Fragment fragment : fragments) {
            List<Box> places = new ArrayList<>();
            if (fragment.places != null) {
                for (float[] place : fragment.places) {
                    places.add(new Box(
                            place[0] / contents.width(),
                            place[1] / contents.height(),
                            place[2] / contents.width(),
                            place[3] / contents.height()));
                }
            }
            text.line(fragment.text.toString(), places);
        }
        return text;
    }

    private static PlacedText placed(List<SeenWord> words) {
        PlacedText text = new PlacedText();
        StringBuilder line = new StringBuilder();
        List<Box> places = new ArrayList<>();
        int number = -1;
        for (SeenWord word : words) {
            if (word.line() != number && !line.isEmpty()) {
                text.line(line.toString(), places);
                line.setLength(0);
                places.clear();
            }
            number = word.line();
            line.append(line.isEmpty() ? "" : " ").append(word.text());
            while (places.size() < line.length()) {
                places.add(word.box());
            }
        }
        text.line(line.toString(), places);
        return text;
    }

    private static PagePicture boxed(BufferedImage drawn, List<Box> boxes, @Nullable List<SeenWord> seen)
            throws IOException {
        Graphics2D pen = drawn.createGraphics();
        pen.setStroke(new BasicStroke(Math.max(1, drawn.getWidth() / 700f)));
        int margin = Math.max(1, drawn.getWidth() / 500);
        boxes.stream().sorted(Comparator.comparing(Box::top)).forEach(box -> {
            int x = Math.round(box.left() * drawn.getWidth()) - margin;
            int y = Math.round(box.top() * drawn.getHeight()) - margin;
            int width = Math.round((box.right() - box.left()) * drawn.getWidth()) + 2 * margin;
            int height = Math.round((box.bottom() - box.top()) * drawn.getHeight()) + 2 * margin;
            pen.setColor(FILL);
            pen.fillRect(x, y, width, height);
            pen.setColor(EDGE);
            pen.drawRect(x, y, width, height);
        });
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        return new PagePicture(png.toByteArray(), drawn.getWidth(), drawn.getHeight(), boxes, seen);
    }
}
