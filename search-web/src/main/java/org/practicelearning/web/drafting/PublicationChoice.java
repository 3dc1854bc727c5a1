package org.practicelearning.web.drafting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.templates.template.Section;

/**
 * What somebody would publish of a draft.
 *
 * @param parts keys of the parts that go in
 * @param access the choice that says who may see it, as in the form for documents
 * @param compartment where it would lie
 */
record PublicationChoice(
        PublicationForm form, String title, Set<String> parts, String access, Compartment compartment) {
    PublicationChoice {
        parts = Set.copyOf(parts);
    }

    /** Parts that were chosen; those the form usually holds when none was. */
    static Set<String> parts(StoredDraft draft, PublicationForm form, List<String> chosen) {
        List<Section> all = PublicationForm.publishable(draft.form());
        Set<String> some = all.stream()
                .map(Section::key)
                .filter(chosen::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return some.isEmpty()
                ? all.stream()
                        .filter(form::usuallyHolds)
                        .map(Section::key)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : some;
    }

    PublishedText text(StoredDraft draft) {
        return PublishedText.of(draft, parts, title, compartment.accessClass());
    }
}
