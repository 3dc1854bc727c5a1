package org.practicelearning.web.house;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.practicelearning.templates.file.Fault;
import org.practicelearning.templates.file.Reading;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;
import org.practicelearning.templates.template.TemplateFile;
import org.practicelearning.templates.template.TemplateYaml;
import org.practicelearning.web.house.JdbiForms.Saved;

/** The kinds of draft: those that come with the library, and the partnership's own. Thread-safe. */
public final class Forms {
    /** Counted by the library; the rest of a file, remarks too, stays as it was sent. */
    private static final Pattern VERSION = Pattern.compile("(?m)^version:.*$");

    private static final String SHIPPED = "Comes with the library";
    private static final int LONGEST_KEY = 60;

    private final JdbiForms rows;
    private final InstantSource clock;

    Forms(JdbiForms rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What came of sending a file or putting a version into use. */
    sealed interface Outcome {
        /** It counts from now on. */
        record Done(Form form) implements Outcome {}

        /** It was not taken. */
        record Faulty(List<Fault> faults) implements Outcome {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** All of them, withdrawn ones too: the shipped in their order, then the partnership's own by title. */
    public List<Form> all() {
        Map<String, String> withdrawn = rows.withdrawn();
        List<Form> all = new ArrayList<>();
        ShippedTemplates.all().forEach(each -> all.add(shipped(each, withdrawn)));
        rows.current().stream()
                .map(each -> own(each, withdrawn))
                .sorted((one, other) -> one.template()
                        .title()
                        .compareToIgnoreCase(other.template().title()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Those a draft can be begun with. */
    public List<Form> offered() {
        return all().stream().filter(Form::offered).toList();
    }

    /** One of them. */
    public Optional<Form> find(String key) {
        Optional<Template> shipped = ShippedTemplates.find(key);
        return shipped.isPresent()
                ? shipped.map(each -> shipped(each, rows.withdrawn()))
                : rows.current(key).map(each -> own(each, rows.withdrawn()));
    }

    private static Form shipped(Template template, Map<String, String> withdrawn) {
        return new Form(
                template,
                ShippedTemplates.text(template.key()).orElseThrow(),
                SHIPPED,
                false,
                null,
                withdrawn.getOrDefault(template.key(), ""));
    }

    private static Form own(Saved saved, Map<String, String> withdrawn) {
        return new Form(
                read(saved.content()),
                saved.content(),
                saved.origin(),
                true,
                saved.saved(),
                withdrawn.getOrDefault(saved.template(), ""));
    }

    private static Template read(String text) {
        return TemplateFile.readKept(text);
    }

    /** The versions of one of the partnership's own, the newest first. */
    List<Saved> versions(String key) {
        return rows.versions(key);
    }

    /** Copies a template under another name. */
    Form copy(Form from, String title, String by) {
        List<String> taken = all().stream().map(Form::key).toList();
        Template copy = Reshaped.named(from.template(), Keys.of(title, taken, LONGEST_KEY), title);
        String origin = "Copied from “" + from.template().title() + "”, version "
                + from.template().version() + (from.own() ? "" : ", which comes with the library");
        rows.insert(new Saved(copy.key(), 1, TemplateYaml.of(copy), origin, by, clock.instant()));
        return find(copy.key()).orElseThrow();
    }

    /** Takes a file: a new template, or the next version of one of the partnership's own. */
    Outcome send(String text, String by) {
        return switch (TemplateFile.read(text)) {
            case Reading.Faulty<Template>(List<Fault> faults) -> new Outcome.Faulty(faults);
            case Reading.Good<Template>(Template template) -> take(template, text, "Sent as a file", by);
        };
    }

    private Outcome take(Template template, String text, String origin, String by) {
        if (ShippedTemplates.find(template.key()).isPresent()) {
            return refused(
                    "“" + template.key() + "” is the key of a template that comes with the library. Give your copy"
                            + " a key of its own, for example own-" + template.key() + ".");
        }
        if (template.key().length() > LONGEST_KEY) {
            return refused("should have at most " + LONGEST_KEY + " characters");
        }
        int next = rows.current(template.key()).map(each -> each.version() + 1).orElse(1);
        String counted = VERSION.matcher(text).replaceFirst("version: " + next);
        String kept =
                TemplateFile.read(counted) instanceof Reading.Good<Template>(Template read) && read.version() == next
                        ? counted
                        : TemplateYaml.of(Reshaped.version(template, next));
        rows.insert(new Saved(template.key(), next, kept, origin, by, clock.instant()));
        return new Outcome.Done(find(template.key()).orElseThrow());
    }

    private static Outcome refused(String message) {
        return new Outcome.Faulty(List.of(new Fault(1, "template", message)));
    }

    /** The next version of one of the partnership's own as it is being changed; the one in use when nobody does. */
    Template work(String key) {
        return rows.work(key)
                .map(each -> read(each.content()))
                .orElseGet(() -> find(key).orElseThrow().template());
    }

    /** Who changes it, and since when. */
    Optional<Saved> workInHand(String key) {
        return rows.work(key);
    }

    /** Keeps a change of the next version, if it is whole; gives what is wrong. */
    List<Fault> keepWork(Template changed, String by) {
        String text = TemplateYaml.of(changed);
        if (TemplateFile.read(text) instanceof Reading.Faulty<Template>(List<Fault> faults)) {
            return faults;
        }
        rows.keepWork(new Saved(changed.key(), changed.version(), text, "", by, clock.instant()));
        return List.of();
    }

    void dropWork(String key) {
        rows.dropWork(key);
    }

    /** Puts the next version into use. */
    void useWork(String key, String by) {
        rows.work(key).ifPresent(work -> {
            take(read(work.content()), work.content(), "Changed in the browser", by);
            rows.dropWork(key);
        });
    }

    /** Nobody can begin such a draft from now on; those there are go on. */
    void withdraw(String key, String reason, String by) {
        rows.withdraw(key, reason, by, clock.instant());
    }

    /** People can begin such a draft again. */
    void offer(String key) {
        rows.offer(key);
    }
}
