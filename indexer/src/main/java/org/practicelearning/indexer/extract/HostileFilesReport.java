package org.practicelearning.indexer.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads every file of a folder of hostile files and says how each ended, and of those that bare Tika reads text from how
 * many of its distinct words were read here.
 *
 * @param files in order of their names
 */
public record HostileFilesReport(List<HostileFile> files) {
    /** A file counts as well read when it gives this share of the distinct words that bare Tika prints. */
    public static final double ENOUGH_WORDS = 0.98;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Marks that Tika itself puts where a note stands; no word of the document. */
    private static final Pattern TIKA_MARK = Pattern.compile("\\[(foot|end)noteRef:\\d+]");

    /** Below this a run of letters is found in any text. */
    private static final int TELLING = 4;

    public HostileFilesReport {
        files = List.copyOf(files);
    }

    /**
     * How one file ended.
     *
     * @param name its path within the folder
     * @param state {@code done}, {@code partly}, or the reason why nothing was read
     * @param millis time it took
     * @param bareWords distinct words that bare Tika prints; -1 where there is nothing to compare
     * @param lost those of them that were not read, at most some dozens
     * @param lostWords how many those are
     * @param apart how many more stand here in other parts: bare Tika runs words together where a line or cell ends, and
     *     breaks those apart that stand on their side
     */
    public record HostileFile(
            String name, String state, long millis, int bareWords, List<String> lost, int lostWords, int apart) {
        public HostileFile {
            lost = List.copyOf(lost);
        }

        /** Whether bare Tika reads text from it, so that the two can be compared. */
        public boolean isComparable() {
            return bareWords > 0;
        }

        /** Whether it ended done or partly done with enough of bare Tika's words. */
        public boolean isWellRead() {
            return isRead() && bareWords - lostWords >= ENOUGH_WORDS * bareWords;
        }

        /** Whether that holds even when words parted otherwise count as lost. */
        public boolean isExactlyRead() {
            return isRead() && bareWords - lostWords - apart >= ENOUGH_WORDS * bareWords;
        }

        private boolean isRead() {
            return state.equals("done") || state.equals("partly");
        }
    }

    /** Reads all files below some folders. */
    public static HostileFilesReport of(List<Path> folders, WorkerSettings settings, Path scratch) {
        try (Extractor extractor = new Extractor(settings, scratch);
                ExecutorService pool = Executors.newFixedThreadPool(settings.workers())) {
            List<Future<HostileFile>> running = new ArrayList<>();
            for (Path folder : folders) {
                for (Path file : filesBelow(folder)) {
                    running.add(pool.submit(() -> read(folder, file, extractor, settings, scratch)));
                }
            }
            List<HostileFile> files = new ArrayList<>();
            for (Future<HostileFile> each : running) {
                files.add(each.get());
            }
            return new HostileFilesReport(files);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a folder of hostile files", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A file ended without a state", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static HostileFile read(
            Path folder, Path file, Extractor extractor, WorkerSettings settings, Path scratch) {
        String name = folder.relativize(file).toString();
        String fileName = String.valueOf(file.getFileName());
        long start = System.nanoTime();
        if (Archive.isArchive(file, fileName)) {
            String state = archiveState(file, settings, scratch);
            return new HostileFile(name, state, (System.nanoTime() - start) / 1_000_000, -1, List.of(), 0, 0);
        }
        ExtractionOutcome outcome = extractor.extract(file, fileName);
        long millis = (System.nanoTime() - start) / 1_000_000;
        boolean isAccepted = AcceptedFormats.ofName(fileName).isPresent();
        Set<String> bare = isAccepted
                ? extractor.bare(file).map(read -> bareWords(read.text())).orElse(Set.of())
                : Set.of();
        String text = text(outcome);
        Set<String> own = words(text);
        Set<String> missing = new HashSet<>(bare);
        missing.removeAll(own);
        Set<String> lost = lost(missing, text);
        lost.removeIf(word -> isRunTogether(word, own));
        List<String> some = lost.stream().sorted().limit(40).toList();
        int apart = missing.size() - lost.size();
        return new HostileFile(name, state(outcome), millis, isAccepted ? bare.size() : -1, some, lost.size(), apart);
    }

    private static Set<String> bareWords(String text) {
        return words(TIKA_MARK.matcher(text).replaceAll(" "));
    }

    /** Those of the words whose letters do not stand in the text in this order either. */
    private static Set<String> lost(Set<String> missing, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String letters = plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        boolean isBroken =
                missing.stream().filter(word -> word.length() < TELLING).count() > missing.size() / 2;
        Set<String> lost = new HashSet<>(missing);
        lost.removeIf(word -> (word.length() >= TELLING || isBroken) && letters.contains(word));
        return lost;
    }

    /** Whether it is two words of the text, which bare Tika prints without the line end between them. */
    private static boolean isRunTogether(String word, Set<String> own) {
        return IntStream.range(1, word.length())
                .anyMatch(at -> isPart(word.substring(0, at), own) && isPart(word.substring(at), own));
    }

    private static boolean isPart(String part, Set<String> own) {
        return own.contains(part) && (part.length() > 1 || Character.isDigit(part.charAt(0)));
    }

    private static String archiveState(Path file, WorkerSettings settings, Path scratch) {
        Path folder = scratch.resolve("unpacked-" + Long.toHexString(System.nanoTime()));
        ArchiveOutcome outcome = Archive.unpack(file, folder, settings.limits());
        ScratchFolders.delete(folder);
        return switch (outcome) {
            case ArchiveOutcome.Unpacked unpacked -> "unpacked";
            case ArchiveOutcome.Refused refusal -> refusal.reason().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String state(ExtractionOutcome outcome) {
        return switch (outcome) {
            case ExtractionOutcome.Extracted all -> "done";
            case ExtractionOutcome.PartlyExtracted some -> "partly";
            case ExtractionOutcome.Unreadable none -> none.reason().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String text(ExtractionOutcome outcome) {
        return switch (outcome) {
            case ExtractionOutcome.Extracted all -> text(all.content());
            case ExtractionOutcome.PartlyExtracted some -> text(some.content());
            case ExtractionOutcome.Unreadable none -> "";
        };
    }

    private static String text(DocumentContent content) {
        StringBuilder text = new StringBuilder();
        for (PageContent page : content.pages()) {
            page.blocks().forEach(block -> text.append(block.text()).append('\n'));
        }
        return text.toString();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** How many files ended in each state. */
    public Map<String, Integer> states() {
        Map<String, Integer> states = new TreeMap<>();
        files.forEach(file -> states.merge(file.state(), 1, Integer::sum));
        return states;
    }

    /** Files of accepted formats from which bare Tika reads text. */
    public List<HostileFile> comparable() {
        return files.stream().filter(HostileFile::isComparable).toList();
    }

    /** Share of the comparable files that were well read; 1 when there are none. */
    public double share() {
        List<HostileFile> compared = comparable();
        long good = compared.stream().filter(HostileFile::isWellRead).count();
        return compared.isEmpty() ? 1 : (double) good / compared.size();
    }

    /** The same when a word that stands here in other parts counts as lost. */
    public double strictShare() {
        List<HostileFile> compared = comparable();
        long good = compared.stream().filter(HostileFile::isExactlyRead).count();
        return compared.isEmpty() ? 1 : (double) good / compared.size();
    }

    /** Both shares in a sentence each. */
    public String summary() {
        return String.format(
                Locale.UK,
                "%d files, all with a named end; of %d accepted files from which bare Tika reads text, %.1f %% end done or"
                        + " partly done with at least %.0f %% of its distinct words. Where a word whose letters stand"
                        + " here in other parts counts as lost: %.1f %%.",
                files.size(),
                comparable().size(),
                share() * 100,
                ENOUGH_WORDS * 100,
                strictShare() * 100);
    }
}
