package org.practicelearning.corpus;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.practicelearning.corpus.office.StableZip;

/**
 * Whether two files hold the same. Compressed bytes may differ from one Java to the next, and so may a few dots of a
 * rendered page; what is compared is the content.
 */
final class FileLikeness {
    private static final double DOTS_APART = 0.02;
    private static final int TONES = 64;

    private FileLikeness() {}

    static List<String> differences(Path one, Path other) throws IOException {
        byte[] left = Files.readAllBytes(one);
        byte[] right = Files.readAllBytes(other);
        if (Arrays.equals(left, right)) {
            return List.of();
        }
        String name = one.toString();
        if (name.endsWith(".pdf")) {
            return pdf(left, right);
        }
        boolean zip = List.of("docx", "pptx", "xlsx", "odt", "zip").contains(name.replaceAll(".*\\.", ""));
        return zip ? zip(left, right) : List.of("bytes");
    }

    private static List<String> zip(byte[] left, byte[] right) throws IOException {
        Map<String, byte[]> one = StableZip.entries(left);
        Map<String, byte[]> other = StableZip.entries(right);
        List<String> differences = new ArrayList<>();
        if (!one.keySet().equals(other.keySet())) {
            differences.add("entries");
        }
        for (String entry : one.keySet()) {
            byte[] there = other.getOrDefault(entry, new byte[0]);
            boolean same = Arrays.equals(one.get(entry), there)
                    || entry.endsWith(".pdf") && pdf(one.get(entry), there).isEmpty();
            if (!same) {
                differences.add(entry);
            }
        }
        return differences;
    }

    private static List<String> pdf(byte[] left, byte[] right) throws IOException {
        try (PDDocument one = Loader.loadPDF(left);
                PDDocument other = Loader.loadPDF(right)) {
            List<String> differences = new ArrayList<>();
            if (one.getNumberOfPages() != other.getNumberOfPages()) {
                return List.of("number of pages");
            }
            if (!new PDFTextStripper().getText(one).equals(new PDFTextStripper().getText(other))) {
                differences.add("text");
            }
            for (int i = 0; i < one.getNumberOfPages(); i++) {
                if (!pictures(one.getPage(i), other.getPage(i))) {
                    differences.add("picture on page " + (i + 1));
                }
            }
            return differences;
        }
    }

    private static boolean pictures(PDPage one, PDPage other) throws IOException {
        List<BufferedImage> left = pictures(one);
        List<BufferedImage> right = pictures(other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!alike(left.get(i).getData(), right.get(i).getData())) {
                return false;
            }
        }
        return left.size() == right.size();
    }

    private static List<BufferedImage> pictures(PDPage page) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                pictures.add(image.getImage());
            }
        }
        return pictures;
    }

    private static boolean alike(Raster one, Raster other) {
        if (!one.getBounds().equals(other.getBounds())) {
            return false;
        }
        // A picture of two tones differs by one where it differs.
        int tones = one.getSampleModel().getSampleSize(0) == 1 ? 0 : TONES;
        long apart = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int difference = Math.abs(one.getSample(x, y, 0) - other.getSample(x, y, 0));
                apart += difference > tones ? 1 : 0;
            }
        }
        return apart < DOTS_APART * one.getWidth() * one.getHeight();
    }
}
