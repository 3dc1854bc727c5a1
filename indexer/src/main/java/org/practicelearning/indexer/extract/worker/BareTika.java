package org.practicelearning.indexer.extract.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.practicelearning.indexer.extract.WorkerMessage.BareRead;
import org.xml.sax.SAXException;

/**
 * Tika as it comes out of the box, without OCR: the yardstick for speed and for words. Run by itself it reads the files
 * of a list with a number of threads and prints what that took as one line of JSON.
 */
public final class BareTika {
    private static final ThreadLocal<Parser> PARSER = ThreadLocal.withInitial(AutoDetectParser::new);

    private BareTika() {}

    /**
     * Reads files.
     *
     * @param arguments a text file with one path a line, and the number of threads
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Path> files = Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .map(Path::of)
                .toList();
        int threads = Integer.parseInt(arguments[1]);
        System.out.println(new ObjectMapper().writeValueAsString(measure(files, threads)));
    }

    private static Map<String, Object> measure(List<Path> files, int threads) throws InterruptedException {
        AtomicInteger failed = new AtomicInteger();
        AtomicLong characters = new AtomicLong();
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Path file : files) {
                pool.execute(() -> {
                    BareRead read = read(file);
                    characters.addAndGet(read.text().length());
                    if (!read.failure().isEmpty()) {
                        failed.incrementAndGet();
                    }
                });
            }
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.DAYS);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("files", files.size());
        figures.put("failed", failed.get());
        figures.put("characters", characters.get());
        figures.put("seconds", (System.nanoTime() - start) / 1e9);
        figures.put("cpuSeconds", cpuSeconds());
        figures.put("peakBytes", peakBytes());
        return figures;
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(spent -> spent.toMillis() / 1e3)
                .orElse(0.0);
    }

    /** Most memory this process ever held; where the system does not say, most that its heap and tables held. */
    private static long peakBytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
        } catch (IOException e) {
            return peakOfPools();
        }
        return peakOfPools();
    }

    private static long peakOfPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** What bare Tika prints for a file, without limits of its own. */
    static BareRead read(Path file) {
        BodyContentHandler handler = new BodyContentHandler(-1);
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, String.valueOf(file.getFileName()));
        try (TikaInputStream in = TikaInputStream.get(file)) {
            PARSER.get().parse(in, handler, metadata, withoutOcr());
            return new BareRead(handler.toString(), "");
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            return new BareRead(handler.toString(), e.getClass().getSimpleName());
        }
    }

    private static ParseContext withoutOcr() {
        ParseContext context = new ParseContext();
        TesseractOCRConfig ocr = new TesseractOCRConfig();
        ocr.setSkipOcr(true);
        context.set(TesseractOCRConfig.class, ocr);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(PDFParserConfig.class, pdf);
        return context;
    }
}
