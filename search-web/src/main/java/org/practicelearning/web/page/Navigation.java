package org.practicelearning.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.practicelearning.web.page.PageHead.Place;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.people.Asker;

/**
 * What the navigation shows somebody: what everybody comes for in one line, the rest by what it is for under "More". Fits
 * one line of a wide window for every role; a visitor for whom there is little more than help has no "More".
 *
 * @param bar always in sight
 * @param more under "More"; empty when there is nothing
 */
public record Navigation(List<Section> bar, List<Group> more) {
    private static final int FEW = 2;

    public Navigation {
        bar = List.copyOf(bar);
        more = List.copyOf(more);
    }

    /** Entries for one purpose. */
    public record Group(String label, List<Section> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /** The navigation of somebody. */
    static Navigation of(Asker asker) {
        List<Section> bar = at(Place.BAR, asker);
        List<Group> more = Arrays.stream(Place.values())
                .filter(place -> place != Place.BAR && place != Place.NOWHERE)
                .map(place -> new Group(place.label(), at(place, asker)))
                .filter(group -> !group.entries().isEmpty())
                .toList();
        List<Section> rest =
                more.stream().flatMap(group -> group.entries().stream()).toList();
        if (rest.size() > FEW) {
            return new Navigation(bar, more);
        }
        List<Section> all = new ArrayList<>(bar);
        all.addAll(rest);
        return new Navigation(all, List.of());
    }

    private static List<Section> at(Place place, Asker asker) {
        return Arrays.stream(Section.values())
                .filter(each -> each.place() == place && each.isFor(asker))
                .toList();
    }

    /** Whether a page lies under "More". */
    public boolean hides(Section section) {
        return more.stream().anyMatch(group -> group.entries().contains(section));
    }
}
