package org.practicelearning.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.people.Duty;

/**
 * What a page says about itself above its content.
 *
 * @param title without the site's name
 * @param section the entry of the navigation it belongs to
 * @param scripts scripts it uses besides the common one, by asset name
 * @param feed address of the Atom feed with the same content, or null
 * @param refreshSeconds after which a page without scripts asks again, or null
 * @param wide whether it needs the whole width
 * @param handling who may see what the page shows, said on paper; empty where that is not one thing
 */
public record PageHead(
        String title,
        Section section,
        List<String> scripts,
        @Nullable String feed,
        @Nullable Integer refreshSeconds,
        boolean wide,
        String handling) {
    public PageHead {
        scripts = List.copyOf(scripts);
    }

    /** A plain page. */
    public static PageHead of(String title, Section section) {
        return new PageHead(title, section, List.of(), null, null, false, "");
    }

    public PageHead withScript(String asset) {
        List<String> more = new ArrayList<>(scripts);
        more.add(asset);
        return new PageHead(title, section, more, feed, refreshSeconds, wide, handling);
    }

    public PageHead withFeed(String address) {
        return new PageHead(title, section, scripts, address, refreshSeconds, wide, handling);
    }

    public PageHead refreshedAfter(int seconds) {
        return new PageHead(title, section, scripts, feed, seconds, wide, handling);
    }

    public PageHead inFullWidth() {
        return new PageHead(title, section, scripts, feed, refreshSeconds, true, handling);
    }

    /** The same page, for readers of that kind only when it is printed. */
    public PageHead handledAs(String readers) {
        return new PageHead(title, section, scripts, feed, refreshSeconds, wide, readers);
    }

    /** An entry of the navigation. */
    public enum Section {
        SEARCH("Search", "/search", Duty.READ),
        THEMES("Themes", "/themes", Duty.READ),
        RECOMMENDATIONS("Recommendations", "/recommendations", Duty.READ),
        BROWSE("Browse all", "/documents", Duty.READ),
        COLLECTIONS("Collections", "/collections", Duty.OWN),
        SAVED("Saved", "/saved", Duty.OWN),
        DRAFTS("Drafts", "/drafts", Duty.COLLECT),
        REVIEW("Check themes", "/tags/review", Duty.CODE),
        ADD("Add documents", "/add", Duty.ADD),
        PROGRESS("Progress", "/ingest", Duty.ADD),
        CASES("Cases", "/cases", Duty.OWN),
        PEOPLE("People", "/people", Duty.ADMINISTER),
        HELP("Help", "/help", null),
        /** A page that belongs to no entry. */
        NONE("", "", null);

        private final String label;
        private final String path;
        private final @Nullable Duty duty;

        /** @param duty that leads there; null when everybody may go */
        Section(String label, String path, @Nullable Duty duty) {
            this.label = label;
            this.path = path;
            this.duty = duty;
        }

        /** Whether the navigation shows it to somebody. */
        boolean isFor(Asker asker) {
            if (this == NONE) {
                return false;
            }
            if (asker.isOperator() && (this == CASES || this == PEOPLE)) {
                return false;
            }
            return duty == null
                    || asker.may(duty)
                    || duty == Duty.READ && asker.reader().opens(Compartment.PUBLISHED);
        }

        public String label() {
            return label;
        }

        public String path() {
            return path;
        }
    }
}
