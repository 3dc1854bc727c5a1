package org.practicelearning.web.house;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicelearning.templates.export.HouseTemplate;
import org.practicelearning.templates.export.WordTemplate;
import org.practicelearning.templates.export.WordTemplateReport;
import org.practicelearning.templates.template.Template;

/** The Word templates in which drafts leave the library. Thread-safe. */
public final class WordTemplates {
    /** For all kinds of draft that have none of their own. */
    static final String ALL = "";

    /** Against which a template for all kinds is held: it may ask for the cover and the content, for no one section. */
    private static final Template ANY = new Template(ALL, 1, "any kind of draft", "", "", "", List.of());

    private final JdbiWordTemplates rows;
    private final InstantSource clock;

    WordTemplates(JdbiWordTemplates rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The Word template of a draft.
     *
     * @param name in words
     * @param passedOver templates in force that do not go with this draft, with the reason
     */
    public record Chosen(byte[] docx, String name, List<String> passedOver) {
        public Chosen {
            passedOver = List.copyOf(passedOver);
        }
    }

    /** What a draft of that kind leaves in: its own template, else the one for all, else the shipped one. */
    public Chosen of(Template form) {
        List<String> passedOver = new ArrayList<>();
        for (String kind : List.of(form.key(), ALL)) {
            Optional<StoredWordTemplate> inForce = rows.all().stream()
                    .filter(each -> each.template().equals(kind) && each.inForce())
                    .findFirst();
            if (inForce.isPresent()) {
                StoredWordTemplate found = inForce.get();
                byte[] docx = rows.content(found.number());
                WordTemplateReport report = WordTemplate.examine(docx, kind.equals(ALL) ? ANY : form);
                String name = "“" + found.fileName() + "”, version " + found.version();
                if (report.usable()) {
                    return new Chosen(docx, name, passedOver);
                }
                passedOver.add(name + ": " + report.faults().getFirst().message());
            }
        }
        return new Chosen(HouseTemplate.docx(), "the template that comes with the library", passedOver);
    }

    /** All, those for all kinds first, the newest first. */
    List<StoredWordTemplate> all() {
        return rows.all();
    }

    Optional<StoredWordTemplate> find(int number) {
        return rows.find(number);
    }

    byte[] content(StoredWordTemplate template) {
        return rows.content(template.number());
    }

    /** Examines a file for a kind of draft; none stands for all. */
    static WordTemplateReport examine(byte[] docx, Optional<Form> form) {
        return WordTemplate.examine(docx, form.map(Form::template).orElse(ANY));
    }

    /** Keeps a file that was examined; it is in force when somebody says so. */
    int add(String kind, String fileName, byte[] docx, String by) {
        return rows.insert(kind, fileName, docx, by, clock.instant());
    }

    void use(StoredWordTemplate template) {
        rows.use(template.template(), template.number());
    }

    /** Drafts of that kind leave in the one for all again, or in the shipped one. */
    void useNone(StoredWordTemplate template) {
        rows.use(template.template(), 0);
    }

    void delete(StoredWordTemplate template) {
        rows.delete(template.number());
    }
}
