package org.practicelearning.indexer.evaluate;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.evaluate.EvaluateSearch.TemporaryFolder;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.indexer.search.bench.BareSearcher;
import org.practicelearning.indexer.search.bench.BareSearcher.Question;
import org.practicelearning.indexer.tag.MarkedPassage;

/**
 * The command {@code learn bench search}: how long a search with facets and snippets takes when several people ask at
 * once, beside a bare {@code IndexSearcher} asked the same. Rounds alternate, so that a busy machine is unfair to
 * neither.
 */
public final class SearchBench {
    private static final int SIZE = 10;
    private static final int PASSAGES_EACH = 3;
    private static final int ROUNDS = 3;
    private static final int DIFFERENT_QUERIES = 400;

    private final Options options;
    private final PrintStream out;

    private SearchBench(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * What to measure.
     *
     * @param texts folder of plain texts to take words from; empty for made-up words
     * @param queriesPerClient in each of the three rounds
     */
    public record Options(
            int documents, int passages, int clients, int queriesPerClient, long seed, Optional<Path> texts) {

        /** 60,000 passages in 1,500 documents, eight clients. */
        public static Options usual() {
            return new Options(1_500, 60_000, 8, 100, 20261121L, Optional.empty());
        }

        public Options withTexts(Path folder) {
            return new Options(documents, passages, clients, queriesPerClient, seed, Optional.of(folder));
        }
    }

    /** Milliseconds: of a hundred searches 50, 95 and 99 took no longer. */
    public record Latency(double p50, double p95, double p99) {
        static Latency of(List<long[]> nanos) {
            long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Latency(at(all, 0.50), at(all, 0.95), at(all, 0.99));
        }

        private static double at(long[] sorted, double share) {
            return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
        }
    }

    /** What was measured. */
    public record Figures(Latency ours, Latency bare) {
        /** How many times as long ours takes at the 95th of a hundred. */
        public double ratio() {
            return ours.p95() / bare.p95();
        }
    }

    public static Figures run(Options options, PrintStream out) {
        try (TemporaryFolder folder = TemporaryFolder.make();
                CompartmentIndexes indexes =
                        CompartmentIndexes.open(folder.path().resolve("ours"));
                BareSearcher bare = new BareSearcher(folder.path().resolve("bare"), facets())) {
            return new SearchBench(options, out).measure(indexes, bare);
        }
    }

    private static List<String> facets() {
        return Arrays.stream(FacetField.values()).map(FacetField::key).toList();
    }

    private Figures measure(CompartmentIndexes indexes, BareSearcher bare) {
        GeneratedLibrary library = GeneratedLibrary.of(
                options.texts(),
                options.documents(),
                Math.max(1, options.passages() / options.documents()),
                options.seed());
        fill(library, indexes, bare);
        List<Question> questions = questions(library);
        LibrarySearch search = new LuceneLibrarySearch(indexes, InstantSource.system());
        Consumer<Question> ours = question -> search.search(Reader.localOperator(), request(question));
        Consumer<Question> theirs = question -> bare.ask(question, SIZE * PASSAGES_EACH);
        round(questions, ours);
        round(questions, theirs);
        List<long[]> ourTimes = new ArrayList<>();
        List<long[]> theirTimes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ourTimes.addAll(round(questions, ours));
            theirTimes.addAll(round(questions, theirs));
        }
        Figures figures = new Figures(Latency.of(ourTimes), Latency.of(theirTimes));
        print("ours", figures.ours());
        print("bare", figures.bare());
        out.printf(
                Locale.ROOT,
                "ratio p50=%.2f p95=%.2f heap_max_mb=%d heap_used_mb=%d processors=%d%n",
                figures.ours().p50() / figures.bare().p50(),
                figures.ratio(),
                Runtime.getRuntime().maxMemory() >> 20,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Runtime.getRuntime().availableProcessors());
        return figures;
    }

    private void fill(GeneratedLibrary library, CompartmentIndexes indexes, BareSearcher bare) {
        long start = System.nanoTime();
        long[] counts = new long[3];
        library.eachDocument((card, passages) -> {
            long before = System.nanoTime();
            indexes.put(card, MarkedPassage.unmarked(passages), ++counts[0]);
            counts[2] += System.nanoTime() - before;
            counts[1] += passages.size();
            passages.forEach(each -> bare.add(card.title(), each.text(), values(card)));
        });
        long before = System.nanoTime();
        indexes.commit();
        counts[2] += System.nanoTime() - before;
        bare.open();
        out.printf(
                Locale.ROOT,
                "documents=%d passages=%d clients=%d index_seconds=%.1f setup_seconds=%.1f%n",
                counts[0],
                counts[1],
                options.clients(),
                counts[2] / 1e9,
                (System.nanoTime() - start) / 1e9);
    }

    private static Map<String, String> values(DocumentCard card) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(FacetField.TYPE.key(), card.type());
        values.put(FacetField.YEAR.key(), String.valueOf(card.year()));
        values.put(FacetField.AGE.key(), String.join(",", card.ages()));
        values.put(FacetField.PARTNERSHIP.key(), String.valueOf(card.partnership()));
        values.put(FacetField.PUBLISHER.key(), String.valueOf(card.publisher()));
        values.put(FacetField.INCIDENT_YEAR.key(), String.valueOf(card.incidentYear()));
        values.put(FacetField.SEX.key(), String.join(",", card.sexes()));
        values.put(FacetField.ETHNICITY.key(), String.valueOf(card.ethnicityStated()));
        values.put(FacetField.LICENCE.key(), String.valueOf(card.licence()));
        values.put(FacetField.FORMAT.key(), card.format());
        values.put(FacetField.ACCESS.key(), card.compartment().accessClass().key());
        return values;
    }

    /** Words as they stand in the texts: one to three of them, phrases, and longer questions; a third with a filter. */
    private static List<Question> questions(GeneratedLibrary library) {
        Random random = library.random();
        List<Question> questions = new ArrayList<>();
        while (questions.size() < DIFFERENT_QUERIES) {
            int kind = questions.size() % 10;
            List<String> run = library.run(kind == 9 ? 9 : 6).stream()
                    .filter(word -> word.length() > 3 && word.chars().allMatch(Character::isLetter))
                    .toList();
            int words = kind == 9 ? 5 : 1 + kind % 3;
            if (run.size() >= words) {
                Map<String, Set<String>> filters =
                        random.nextInt(3) > 0 ? Map.of() : Map.of(FacetField.TYPE.key(), Set.of("lcspr", "scr"));
                boolean quoted = kind == 4;
                questions.add(new Question(run.subList(0, words), quoted, Math.min(words, 3), filters));
            }
        }
        return questions;
    }

    private static SearchRequest request(Question question) {
        String words = String.join(" ", question.words());
        Map<FacetField, Set<String>> include = new LinkedHashMap<>();
        question.filters()
                .forEach((key, values) -> FacetField.ofKey(key).ifPresent(field -> include.put(field, values)));
        return new SearchRequest(
                question.quoted() ? "\"" + words + "\"" : words,
                include,
                Map.of(),
                SearchRequest.Sort.RELEVANCE,
                1,
                SIZE,
                PASSAGES_EACH,
                false);
    }

    /** Every client asks one question after the other; the times of each in nanoseconds. */
    private List<long[]> round(List<Question> questions, Consumer<Question> ask) {
        try (ExecutorService clients = Executors.newFixedThreadPool(options.clients())) {
            List<Future<long[]>> running = new ArrayList<>();
            for (int client = 0; client < options.clients(); client++) {
                int first = client * 37;
                running.add(clients.submit(() -> times(questions, first, ask)));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> each : running) {
                times.add(each.get());
            }
            return times;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the benchmark was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a search of the benchmark failed", e);
        }
    }

    private long[] times(List<Question> questions, int first, Consumer<Question> ask) {
        long[] times = new long[options.queriesPerClient()];
        for (int at = 0; at < times.length; at++) {
            Question question = questions.get((first + at) % questions.size());
            long start = System.nanoTime();
            ask.accept(question);
            times[at] = System.nanoTime() - start;
        }
        return times;
    }

    private void print(String who, Latency latency) {
        out.printf(
                Locale.ROOT,
                "%s p50_ms=%.1f p95_ms=%.1f p99_ms=%.1f%n",
                who,
                latency.p50(),
                latency.p95(),
                latency.p99());
    }
}
