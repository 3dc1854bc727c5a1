package org.practicelearning.web.people;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;

/** Which compartments one person may open, for the time of one request. Used by the thread of that request only. */
final class Opening implements Predicate<Compartment> {
    private static final String CASE = "case-";

    private final Person person;
    private final boolean restricted;
    private final Supplier<Set<String>> cases;
    private @Nullable Set<String> open;

    /**
     * @param restricted whether the person has proved enough for restricted documents
     * @param cases those the person may open; asked for once, and only if a case is met
     */
    Opening(Person person, boolean restricted, Supplier<Set<String>> cases) {
        this.person = person;
        this.restricted = restricted;
        this.cases = cases;
    }

    @Override
    public boolean test(Compartment compartment) {
        if (compartment.accessClass() != AccessClass.RESTRICTED) {
            return true;
        }
        if (!restricted) {
            return false;
        }
        if (compartment.key().startsWith(CASE)) {
            return open().contains(compartment.key().substring(CASE.length()));
        }
        return person.role() == Role.LEAD || compartment.equals(Compartment.heldBy(person.id()));
    }

    private Set<String> open() {
        Set<String> known = open;
        if (known == null) {
            known = cases.get();
            open = known;
        }
        return known;
    }
}
