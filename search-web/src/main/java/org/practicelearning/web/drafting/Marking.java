package org.practicelearning.web.drafting;

import java.util.Locale;
import java.util.regex.Pattern;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.template.Meaning;
import org.practicelearning.templates.template.Template;

/** How widely a draft may be seen, as its marking says it: in words on every page, as an access class for the program. */
final class Marking {
    private static final Pattern KNOWN = Pattern.compile(
            "official|secret|sensitive|confidential|restricted|^partnership$|^for (publication|sharing within agencies)$",
            Pattern.CASE_INSENSITIVE);

    private Marking() {}

    /** The class behind the words of a template: what nobody knows is restricted. */
    static AccessClass said(String marking) {
        String words = marking.toLowerCase(Locale.ROOT);
        if (words.equals("for publication") || words.equals("published")) {
            return AccessClass.PUBLISHED;
        }
        return words.equals("partnership") || words.equals("for sharing within agencies")
                ? AccessClass.PARTNERSHIP
                : AccessClass.RESTRICTED;
    }

    /** The class of a draft: a case's is restricted, whatever its template says. */
    static AccessClass of(StoredDraft draft) {
        return draft.caseId() == null ? said(draft.form().marking()) : AccessClass.RESTRICTED;
    }

    /** The template with a marking that is at least as high as the evidence in the draft. */
    static Template raised(Template form, AccessClass evidence) {
        boolean higher = evidence.compareTo(said(form.marking())) > 0;
        // "Until published" and "draft of a case" say less than that.
        boolean vague = evidence == AccessClass.RESTRICTED && !form.marking().equals("OFFICIAL-SENSITIVE");
        return higher || vague ? marked(form, words(evidence)) : form;
    }

    private static String words(AccessClass evidence) {
        return evidence == AccessClass.RESTRICTED
                ? "OFFICIAL-SENSITIVE: quotes restricted documents"
                : "Partnership: quotes documents of the partnership";
    }

    /** The marking of a case's draft, whatever its template says. */
    static Template ofCase(Template form) {
        return said(form.marking()) == AccessClass.RESTRICTED
                ? form
                : marked(form, "OFFICIAL-SENSITIVE: draft of a case");
    }

    /** The template with the marking a writer typed into the draft, if that is no lower. */
    static Template typed(Template form, Draft draft) {
        String typed = form.sections().stream()
                .flatMap(section -> section.fields().stream()
                        .filter(field -> field.means()
                                .filter(means -> means == Meaning.MARKING)
                                .isPresent())
                        .map(field -> draft.section(section.key()).text(field.key())))
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
        if (typed.isEmpty() || said(typed).compareTo(said(form.marking())) < 0) {
            return form;
        }
        // Words nobody knows stand beside the marking and not in its place.
        return marked(form, KNOWN.matcher(typed).find() ? typed : form.marking() + ": " + typed);
    }

    /** The template with another marking on every page. */
    static Template marked(Template form, String marking) {
        return new Template(
                form.key(), form.version(), form.title(), form.purpose(), form.edition(), marking, form.sections());
    }
}
