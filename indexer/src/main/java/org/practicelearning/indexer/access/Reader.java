package org.practicelearning.indexer.access;

import java.util.function.Predicate;

/**
 * Who asks. A required argument of every search, count, suggestion, figure, export and feed.
 *
 * @param id opaque id of the person or service, fit for a log
 * @param mayOpen decides compartment by compartment
 */
public record Reader(String id, Predicate<Compartment> mayOpen) {

    /** The person at this machine: may open everything. The only reader until there are accounts. */
    public static Reader localOperator() {
        return new Reader("operator", compartment -> true);
    }

    /** Somebody who has not signed in: published material only. */
    public static Reader anyone() {
        return new Reader("anyone", Compartment.PUBLISHED::equals);
    }

    public boolean opens(Compartment compartment) {
        return mayOpen.test(compartment);
    }
}
