package org.practicelearning.web.following;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.following.SavedPage.Sharing;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.people.Cases;
import org.practicelearning.web.people.LibraryCase;
import org.practicelearning.web.people.Person;

/** With whom somebody may share what they keep an eye on: the partnership, and the teams they are on. */
final class Sharings {
    private final Cases cases;
    private final Function<String, String> names;

    /** @param names what colleagues call the person of an id */
    Sharings(Cases cases, Function<String, String> names) {
        this.cases = cases;
        this.names = names;
    }

    /** The choices of somebody. */
    List<Sharing> choices(Asker asker, String now) {
        List<Sharing> choices = new ArrayList<>();
        add(choices, "", "Nobody", now);
        add(choices, Compartment.PARTNERSHIP.key(), "Everybody in the partnership", now);
        for (LibraryCase each : openTo(asker)) {
            add(choices, each.compartment().key(), "The team of " + each.title(), now);
        }
        if (choices.stream().noneMatch(Sharing::chosen)) {
            add(choices, now, "The team of a case", now);
        }
        return choices;
    }

    private static void add(List<Sharing> choices, String key, String label, String now) {
        choices.add(new Sharing(key, label, key.equals(now)));
    }

    private List<LibraryCase> openTo(Asker asker) {
        Person person = asker.person();
        return person == null ? List.of() : cases.openTo(person);
    }

    /** Whether somebody may share with the readers of a compartment: one of the choices, and one they may open. */
    boolean offers(Asker asker, String key) {
        return choices(asker, "").stream().anyMatch(each -> each.value().equals(key))
                && (key.isEmpty() || Following.isOpen(asker.reader(), key));
    }

    /** With whom something is shared, in words; empty when with nobody. */
    String said(Asker asker, String key) {
        if (key.isEmpty()) {
            return "";
        }
        if (key.equals(Compartment.PARTNERSHIP.key())) {
            return "Shared with the partnership";
        }
        return openTo(asker).stream()
                .filter(each -> each.compartment().key().equals(key))
                .map(each -> "Shared with the team of " + each.title())
                .findFirst()
                .orElse("Shared with the team of a case");
    }

    String name(String id) {
        return names.apply(id);
    }
}
