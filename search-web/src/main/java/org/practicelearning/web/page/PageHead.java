package org.practicelearning.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        SEARCH("Search", "/search", Duty.READ, Place.BAR),
        BROWSE("Library", "/documents", Duty.READ, Place.BAR),
        THEMES("Themes", "/themes", Duty.READ, Place.BAR),
        RECOMMENDATIONS("Recommendations", "/recommendations", Duty.READ, Place.BAR),
        COLLECTIONS("Collections", "/collections", Duty.OWN, Place.BAR),
        DRAFTS("Drafts", "/drafts", Duty.COLLECT, Place.BAR),
        SAVED("Saved searches", "/saved", Duty.OWN, Place.YOURS),
        DIGEST("What is new", "/digest", Duty.OWN, Place.YOURS),
        CASES("Cases", "/cases", Duty.OWN, Place.YOURS),
        ACCOUNT("Your account", "/account", Duty.OWN, Place.YOURS),
        REVIEW("Check themes", "/tags/review", Duty.CODE, Place.KEEPING),
        ADD("Add documents", "/add", Duty.ADD, Place.KEEPING),
        PROGRESS("Progress", "/ingest", Duty.ADD, Place.KEEPING),
        VOCABULARY("Vocabulary", "/vocabulary", Duty.CODE, Place.KEEPING),
        TEMPLATES("Templates and Word", "/templates", Duty.SHAPE, Place.KEEPING),
        RETENTION("Retention", "/retention", Duty.KEEP, Place.KEEPING),
        PEOPLE("People", "/people", Duty.ADMINISTER, Place.RUNNING),
        REVIEWS("Access review", "/people/review", Duty.ADMINISTER, Place.RUNNING),
        AUDIT("Audit log", "/audit", Duty.ADMINISTER, Place.RUNNING),
        PARTNERSHIP("Name and colour", "/settings/partnership", Duty.ADMINISTER, Place.RUNNING),
        HELP("Help", "/help", null, Place.HELP),
        /** A page that belongs to no entry. */
        NONE("", "", null, Place.NOWHERE);

        private static final Set<Section> FOR_ACCOUNTS = Set.of(CASES, ACCOUNT, PEOPLE, REVIEWS, PARTNERSHIP);

        private final String label;
        private final String path;
        private final @Nullable Duty duty;
        private final Place place;

        /** @param duty that leads there; null when everybody may go */
        Section(String label, String path, @Nullable Duty duty, Place place) {
            this.label = label;
            this.path = path;
            this.duty = duty;
            this.place = place;
        }

        /** Whether the navigation shows it to somebody. */
        boolean isFor(Asker asker) {
            if (this == NONE || asker.isOperator() && FOR_ACCOUNTS.contains(this)) {
                return false;
            }
            return duty == null
                    || asker.may(duty)
                    || duty == Duty.READ && asker.reader().opens(Compartment.PUBLISHED);
        }

        Place place() {
            return place;
        }

        public String label() {
            return label;
        }

        public String path() {
            return path;
        }
    }

    /** Where in the navigation an entry stands. */
    enum Place {
        /** Always in sight. */
        BAR(""),
        YOURS("Your work"),
        KEEPING("Keeping the library"),
        RUNNING("Running the library"),
        HELP("Getting help"),
        NOWHERE("");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
