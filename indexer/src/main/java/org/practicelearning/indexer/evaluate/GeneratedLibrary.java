package org.practicelearning.indexer.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.index.CardSubject;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;

/**
 * Documents for measuring, the same for the same seed. Their sentences are spliced from runs of words of given texts, so
 * that words and pairs of words are as frequent as in those; a few made-up words stand for the names and numbers that a
 * large library is full of. Without texts all words are made up, with frequencies after Zipf.
 */
final class GeneratedLibrary {
    private static final List<String> TYPES =
            List.of("lcspr", "scr", "rapid", "thematic", "audit", "briefing", "guidance");
    private static final List<String> AGES = List.of("unborn", "under 1", "1-4", "5-10", "11-15", "16-17");
    private static final long LARGEST_TEXT = 20_000_000;

    private final Random random;
    private final List<String> running;
    private final int documents;
    private final int passagesEach;

    private GeneratedLibrary(Random random, List<String> running, int documents, int passagesEach) {
        this.random = random;
        this.running = running;
        this.documents = documents;
        this.passagesEach = passagesEach;
    }

    /** @param texts a folder of plain texts ({@code .txt}, {@code .md}, {@code .jsonl}) */
    static GeneratedLibrary of(Optional<Path> texts, int documents, int passagesEach, long seed) {
        List<String> running = new ArrayList<>();
        texts.ifPresent(folder -> addWords(folder, running));
        Random random = new Random(seed);
        if (running.size() < 1_000) {
            running.clear();
            addMadeUp(random, running);
        }
        return new GeneratedLibrary(random, running, documents, passagesEach);
    }

    private static void addWords(Path folder, List<String> running) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(GeneratedLibrary::isText).sorted().toList()) {
                addFile(each, running);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the folder of texts", e);
        }
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".txt") || name.endsWith(".md") || name.endsWith(".jsonl"));
    }

    private static void addFile(Path file, List<String> running) throws IOException {
        if (Files.size(file) > LARGEST_TEXT) {
            return;
        }
        try {
            for (String word : Files.readString(file, StandardCharsets.UTF_8).split("[^\\p{L}\\p{Nd}'-]+")) {
                if (!word.isBlank() && word.length() < 40) {
                    running.add(word);
                }
            }
        } catch (MalformedInputException e) {
            // Not UTF-8: a text fewer changes no figure.
            return;
        }
    }

    private static void addMadeUp(Random random, List<String> running) {
        List<String> words = new ArrayList<>();
        for (int rank = 0; rank < 30_000; rank++) {
            words.add(madeUp(random, 1 + Math.min(3, rank / 200)));
        }
        double[] upTo = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += 1 / Math.pow(rank + 2.7, 1.05);
            upTo[rank] = sum;
        }
        for (int at = 0; at < 300_000; at++) {
            int found = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            running.add(words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found)));
        }
    }

    private static String madeUp(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < syllables; at++) {
            word.append("bcdfghklmnprstvw".charAt(random.nextInt(16)))
                    .append("aeiou".charAt(random.nextInt(5)))
                    .append(random.nextInt(3) == 0 ? "n" : "");
        }
        return word.toString();
    }

    /** Told of each document. */
    interface Taker {
        void take(DocumentCard card, List<Passage> passages);
    }

    void eachDocument(Taker taker) {
        for (int number = 1; number <= documents; number++) {
            DocumentCard card = card("doc" + number);
            List<Passage> passages = new ArrayList<>();
            int count = Math.max(1, passagesEach / 2 + random.nextInt(passagesEach + 1));
            for (int ordinal = 1; ordinal <= count; ordinal++) {
                passages.add(passage(card.id(), ordinal));
            }
            taker.take(card, passages);
        }
    }

    private Passage passage(String document, int ordinal) {
        int words = (int) Math.clamp(Math.exp(4.3 + 0.6 * random.nextGaussian()), 12, 300);
        return new Passage(
                document + "-" + ordinal,
                ordinal,
                1 + ordinal / 3,
                null,
                Integer.toString(1 + ordinal / 3),
                Integer.toString(ordinal),
                List.of(words(3), words(4)),
                PassageKind.PARAGRAPH,
                words(words) + ".",
                0,
                false);
    }

    /** So many words, spliced from runs of the texts. */
    private String words(int count) {
        StringBuilder text = new StringBuilder();
        int left = count;
        while (left > 0) {
            int run = Math.min(left, 5 + random.nextInt(15));
            int from = random.nextInt(running.size() - run);
            for (String word : running.subList(from, from + run)) {
                text.append(text.isEmpty() ? "" : " ").append(word);
            }
            if (random.nextInt(4) == 0) {
                text.append(' ').append(madeUp(random, 3));
            }
            left -= run;
        }
        return text.toString();
    }

    private DocumentCard card(String id) {
        int year = 2012 + random.nextInt(15);
        String type = TYPES.get(random.nextInt(TYPES.size()));
        return new DocumentCard(
                id,
                Compartment.PUBLISHED,
                words(6),
                type,
                type,
                "Publisher " + random.nextInt(60),
                "Partnership " + random.nextInt(120),
                LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                year,
                year - 1 - random.nextInt(3),
                "Child " + random.nextInt(400),
                List.of(AGES.get(random.nextInt(AGES.size()))),
                List.of(random.nextBoolean() ? "girl" : "boy"),
                random.nextInt(3) == 0 ? "not stated" : "stated",
                "OGL",
                random.nextInt(4) == 0 ? "docx" : "pdf",
                false,
                CardSubject.UNKNOWN,
                1);
    }

    /** Runs of words as they stand in the texts, for asking. */
    List<String> run(int words) {
        int from = random.nextInt(running.size() - words);
        return List.copyOf(running.subList(from, from + words));
    }

    Random random() {
        return random;
    }
}
