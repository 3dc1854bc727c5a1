package org.practicelearning.web.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.evaluate.EvaluateSearch;
import org.practicelearning.indexer.evaluate.EvaluateTags;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code learn evaluate}: how good the answers are, against people's judgements. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measure the quality of the answers against people's judgements.",
        subcommands = {EvaluateCommand.Search.class, EvaluateCommand.Tags.class})
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console.line(spec).usage(Console.line(spec).getOut());
        return ExitCode.USAGE;
    }

    /** {@code learn evaluate search}. */
    @Command(
            name = "search",
            mixinStandardHelpOptions = true,
            description = "nDCG@10, recall@100 and MRR of the site's default search on a judged set (BEIR layout).")
    static final class Search implements Callable<Integer> {
        @Option(
                names = "--set",
                required = true,
                paramLabel = "DIR",
                description = "Folder with corpus.jsonl, queries.jsonl and qrels/test.tsv")
        private Path set = Path.of("");

        @Option(names = "--json", description = "Print the figures as JSON, query by query")
        private boolean json;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            for (String each : new String[] {"corpus.jsonl", "queries.jsonl", "qrels/test.tsv"}) {
                if (!Files.isReadable(set.resolve(each))) {
                    throw new ParameterException(
                            Console.line(spec), "There is no " + each + " in " + set + ", so it is not a judged set.");
                }
            }
            EvaluateSearch.run(set, json, System.out);
            return ExitCode.GOOD;
        }
    }

    /** {@code learn evaluate tags}. */
    @Command(
            name = "tags",
            mixinStandardHelpOptions = true,
            description =
                    "Precision, recall and F1 of themes on a labelled set, or passage by passage on the sample corpus.")
    static final class Tags implements Callable<Integer> {
        @Mixin
        private final VocabularyOption vocabulary = new VocabularyOption();

        @Option(
                names = "--set",
                required = true,
                paramLabel = "DIR",
                description = "Folder with documents.jsonl and labels.tsv, or the folder corpus")
        private Path set = Path.of("");

        @Option(names = "--json", description = "Print the figures as JSON, concept by concept")
        private boolean json;

        @Option(
                names = "--keep",
                paramLabel = "FILE",
                description = "Write the figures of the quality page to this file instead, for the next build"
                        + " (corpus/coding/quality.csv; only on the folder corpus)")
        private @Nullable Path keep;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            try {
                if (keep != null) {
                    EvaluateTags.keep(set, vocabulary.scheme(Console.line(spec)), keep, System.out);
                    return ExitCode.GOOD;
                }
                EvaluateTags.run(set, vocabulary.scheme(Console.line(spec)), json, System.out);
                return ExitCode.GOOD;
            } catch (IllegalArgumentException noSet) {
                throw new ParameterException(Console.line(spec), String.valueOf(noSet.getMessage()), noSet);
            }
        }
    }
}
