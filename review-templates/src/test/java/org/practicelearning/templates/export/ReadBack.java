package org.practicelearning.templates.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.practicelearning.templates.export.FuzzedDrafts.Fuzzed;
import org.practicelearning.templates.print.PrintedDraft;

/** Exports strange drafts and has LibreOffice read them back. */
final class ReadBack {
    private ReadBack() {}

    /** What LibreOffice could not open or did not read, one line for each draft. */
    static List<String> problems(Path folder, byte[] wordTemplate, int firstSeed, int drafts)
            throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (int seed = firstSeed; seed < firstSeed + drafts; seed++) {
            Fuzzed fuzzed = FuzzedDrafts.of(seed);
            files.add(Files.write(
                    folder.resolve(seed + ".docx"), Docx.file(wordTemplate, fuzzed.template(), fuzzed.draft())));
        }
        LibreOffice.convert(folder, "txt:Text (encoded):UTF8", files);
        List<String> problems = new ArrayList<>();
        for (int seed = firstSeed; seed < firstSeed + drafts; seed++) {
            Path text = folder.resolve(seed + ".txt");
            if (!Files.exists(text)) {
                problems.add(seed + ": did not open");
                continue;
            }
            Fuzzed fuzzed = FuzzedDrafts.of(seed);
            List<String> lost = LostText.of(
                    PrintedDraft.of(fuzzed.template(), fuzzed.draft(), "Northborough", Docx.DAY),
                    Files.readString(text));
            if (!lost.isEmpty()) {
                problems.add(seed + ": lost " + lost);
            }
        }
        return problems;
    }
}
