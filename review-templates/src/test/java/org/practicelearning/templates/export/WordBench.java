package org.practicelearning.templates.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;

/**
 * The large run of {@link LibreOfficeTest}, and how long an export takes. Arguments: a folder for the files, how many drafts.
 */
final class WordBench {
    /** LibreOffice is started anew for each hundred. */
    private static final int BATCH = 100;

    private static final int ROUNDS = 10;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private WordBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int drafts = Integer.parseInt(arguments[1]);
        byte[] split = Docx.template(Docx.paragraph("{|{ti|tle}|}") + Docx.paragraph("{{con|tent}}"));
        run(folder, "house template", HouseTemplate.docx(), drafts);
        run(folder, "template with split runs", split, drafts);
        time();
    }

    private static void run(Path folder, String name, byte[] template, int drafts)
            throws IOException, InterruptedException {
        List<String> problems = new ArrayList<>();
        for (int seed = 0; seed < drafts; seed += BATCH) {
            Path batch = Files.createDirectories(folder.resolve(name + "-" + seed));
            problems.addAll(ReadBack.problems(batch, template, seed, Math.min(BATCH, drafts - seed)));
            delete(batch);
        }
        problems.forEach(OUT::println);
        OUT.println(name + ": " + (drafts - problems.size()) + " of " + drafts + " opened with every character");
    }

    private static void time() {
        Draft draft = SampleReview.draft();
        String page =
                "The system counts letters sent and not children seen, **because** that is what is paid for. [@e1]\n\n"
                        .repeat(24);
        draft = Drafts.with(
                draft,
                "learning",
                "findings",
                new Answer.Rows(Collections.nCopies(
                        20,
                        Drafts.row("finding", page, "why", "Because of this.", "evidence", page.substring(0, 400)))));
        draft = Drafts.with(draft, "child", "pen-picture", Answer.of(page.repeat(20)));
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Docx.file(HouseTemplate.docx(), Drafts.RAPID_REVIEW, draft);
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        Collections.sort(times);
        OUT.println("export of a long review: median " + times.get(ROUNDS / 2) + " ms, first and slowest "
                + times.getLast() + " ms");
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = new ArrayList<>(walk.toList());
        }
        Collections.reverse(all);
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
