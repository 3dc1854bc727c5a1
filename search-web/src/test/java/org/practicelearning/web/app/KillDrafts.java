package org.practicelearning.web.app;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the site at random moments while somebody types into drafts and saves them, and compares what is left with what was
 * acknowledged.
 */
final class KillDrafts {
    private static final int DRAFTS = 4;

    /** How much is acknowledged before the kill, and how long the next one may be under way. */
    private static final int MOST_BEFORE = 15;

    private static final int MOST_MILLIS = 250;

    private static final Pattern SAVED = Pattern.compile("(?s)id=\"a\\.summary\"[^>]*>\\s*(.*?)</textarea>");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern OFFERED = Pattern.compile("href=\"([^\"]*\\?copy=[^\"]*)\"");
    private static final Pattern SAVES = Pattern.compile("Save (\\d+):");

    private final KilledProgram program;
    private final Random random;
    private final List<Written> drafts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Optional<Asked> pending = Optional.empty();
    private int copies;
    private int saves;

    KillDrafts(Path folder, long seed) {
        this.random = new Random(seed);
        this.program = new KilledProgram(folder, random);
    }

    /** What is known of a draft: what was saved, and what was typed since in the window that is open. */
    private static final class Written {
        private final String address;
        private String saved = "";
        private String typed = "";
        private int revision;
        private String window = UUID.randomUUID().toString();

        Written(String address) {
            this.address = address;
        }

        void save(String text) {
            saved = text;
            typed = "";
            revision++;
            window = UUID.randomUUID().toString();
        }
    }

    /** Asked for and not acknowledged, so it may have happened or not, but not half. */
    private record Asked(Written draft, String text, boolean save) {}

    /** @param faults what was found after any of the kills, in words; empty when all is well */
    record Figures(int kills, int copies, int saves, List<String> faults) {}

    /** Kills {@code learn serve} while one writes, then looks. */
    void kill() throws IOException, InterruptedException {
        KilledProgram.Site site = program.serve();
        while (drafts.size() < DRAFTS) {
            begin(site);
        }
        for (int i = random.nextInt(MOST_BEFORE); i > 0; i--) {
            write(site);
        }
        CompletableFuture<Void> killed = program.killWithin(site.process(), 0, MOST_MILLIS);
        try {
            while (true) {
                write(site);
            }
        } catch (IOException dead) {
            killed.join();
        }
        look();
    }

    private void begin(KilledProgram.Site site) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                site.form("/drafts/new", Map.of("title", "Child LH24", "template", "rapid-review"));
        drafts.add(new Written(answer.headers().firstValue("location").orElseThrow()));
    }

    private void write(KilledProgram.Site site) throws IOException, InterruptedException {
        Written draft = drafts.get(random.nextInt(drafts.size()));
        boolean save = random.nextInt(3) == 0;
        Asked asked = new Asked(draft, "Text " + (copies + saves) + " of " + drafts.indexOf(draft), save);
        pending = Optional.of(asked);
        Map<String, String> fields = Map.of(
                "revision", String.valueOf(draft.revision),
                "window", draft.window,
                "number", String.valueOf(copies + 1),
                "a.summary", asked.text(),
                "then", "list");
        int status = site.form(draft.address + "/part/incident" + (save ? "" : "/writing"), fields)
                .statusCode();
        if (status == (save ? 303 : 200)) {
            settle(asked);
        } else {
            faults.add("answered with " + status);
        }
        pending = Optional.empty();
    }

    private void settle(Asked asked) {
        if (asked.save()) {
            asked.draft().save(asked.text());
            saves++;
        } else {
            asked.draft().typed = asked.text();
            copies++;
        }
    }

    /** Looks as the next start finds it. */
    private void look() throws IOException, InterruptedException {
        try (KilledProgram.Site site = program.serve()) {
            for (Written draft : drafts) {
                look(site, draft);
            }
        }
        pending = Optional.empty();
    }

    private void look(KilledProgram.Site site, Written draft) throws IOException, InterruptedException {
        String part = site.get(draft.address + "/part/incident");
        String saved = first(SAVED, part);
        String typed = first(OFFERED, part);
        typed = typed.isEmpty() ? "" : first(SAVED, site.get(typed));
        String before = draft.typed;
        String window = draft.window;
        pending.filter(each -> each.draft() == draft)
                .filter(each -> (each.save() ? saved(part, saved, draft) : "").equals(each.text()))
                .ifPresent(this::settle);
        Optional<Asked> copy = pending.filter(each -> each.draft() == draft && !each.save());
        if (!copy.isEmpty() && copy.get().text().equals(typed)) {
            settle(copy.get());
        }
        expect("saved text", draft.saved, saved);
        // Killed between a save and the end of its copy, a save leaves the copy: it is offered once more, never wrongly
        // lost.
        if (!(draft.typed.isEmpty() && typed.equals(before) && pending.isPresent())) {
            expect("safety copy", draft.typed, typed);
        }
        expect("revision", String.valueOf(draft.revision), first(REVISION, part));
        expect("saves", String.valueOf(draft.revision + 1), first(SAVES, site.get(draft.address + "/history")));
        if (!site.get(draft.address + "/export.html").contains(draft.saved)) {
            faults.add("the file does not hold what was saved");
        }
        draft.typed = typed;
        draft.window = typed.isEmpty() ? UUID.randomUUID().toString() : window;
    }

    private static String saved(String part, String saved, Written draft) {
        return first(REVISION, part).equals(String.valueOf(draft.revision + 1)) ? saved : "";
    }

    private void expect(String what, String acknowledged, String found) {
        if (!acknowledged.equals(found)) {
            faults.add(what + ": “" + acknowledged + "” was acknowledged, “" + found + "” is there");
        }
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }

    Figures figures() {
        return new Figures(program.kills(), copies, saves, List.copyOf(faults));
    }
}
