package org.practicelearning.web.adding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.people.Cases;
import org.practicelearning.web.people.LibraryCase;

/** Who may see a document, as somebody can choose it: the access classes, and each case the person is on the team of. */
public final class AccessChoices {
    private static final String CASE = "case-";

    private AccessChoices() {}

    /**
     * A choice.
     *
     * @param key that of an access class, or of the compartment of a case
     */
    public record Choice(String key, String label, String hint) {}

    /** What somebody can choose. */
    public static List<Choice> of(Asker asker, Cases cases) {
        List<Choice> choices = new ArrayList<>();
        for (AccessClass access : AccessClass.values()) {
            choices.add(new Choice(access.key(), access.label(), AccessHint.of(access)));
        }
        if (asker.person() != null) {
            for (LibraryCase each : cases.openTo(asker.person())) {
                choices.add(new Choice(each.compartment().key(), "Case " + each.title(), "For the team of this case."));
            }
        }
        return choices;
    }

    /** The choice that a document lies in now. */
    public static String keyOf(Compartment compartment) {
        return compartment.key().startsWith(CASE)
                ? compartment.key()
                : compartment.accessClass().key();
    }

    /** Whether something was chosen that there is; whether the person may choose it is another question. */
    public static boolean isKey(String key) {
        return AccessClass.ofKey(key).isPresent() || key.startsWith(CASE) && Compartment.isKey(key);
    }

    /** Where a document of this choice lies; empty when it is none, or a case that the reader may not open. */
    public static Optional<Compartment> compartment(Reader reader, String key) {
        if (key.startsWith(CASE)) {
            return Optional.of(key)
                    .filter(Compartment::isKey)
                    .map(Compartment::new)
                    .filter(reader::opens);
        }
        return AccessClass.ofKey(key).map(access -> switch (access) {
            case PUBLISHED -> Compartment.PUBLISHED;
            case PARTNERSHIP -> Compartment.PARTNERSHIP;
            case RESTRICTED -> Compartment.heldBy(reader.id());
        });
    }
}
