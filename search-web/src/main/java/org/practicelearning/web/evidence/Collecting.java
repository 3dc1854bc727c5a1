package org.practicelearning.web.evidence;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;

/**
 * What a page of any room needs to offer its passages for a collection: which are in the current one already, and what was
 * just done. Made for each page and asked by its template; nothing is looked up before.
 */
public final class Collecting {
    private static final String PASSAGE = "/passage/";

    private final Context ctx;
    private final Collections collections;
    private final Reader reader;
    private final boolean possible;
    private final Set<String> anchors = new HashSet<>();
    private @Nullable Held held;
    private @Nullable Optional<Just> just;

    Collecting(Context ctx, Collections collections, Reader reader, boolean possible) {
        this.ctx = ctx;
        this.collections = collections;
        this.reader = reader;
        this.possible = possible;
    }

    /** The current collection, and what of it each passage is. */
    private record Held(Optional<CollectionRecord> collection, Map<String, CollectedItem> byPassage) {}

    /** What was just done with which quotation. */
    private record Just(Done.Kind kind, CollectedItem item, CollectionRecord collection) {}

    /**
     * A passage on a page.
     *
     * @param anchor id of the element to come back to
     * @param own whether the button itself is that element
     * @param take value of the button
     * @param item id of the quotation in the collection; empty when it is not in
     * @param said what was just done here; empty when nothing was
     * @param out whether it was just taken out, and can be put back
     * @param collection name of the collection; empty while there is none
     */
    public record Spot(
            String anchor,
            boolean own,
            String take,
            String item,
            String note,
            String said,
            boolean out,
            String collection,
            String address) {}

    /** Whether the person may gather passages. */
    public boolean isPossible() {
        return possible;
    }

    public String getToken() {
        return FormToken.of(ctx);
    }

    /** Where the page is. */
    public String getBack() {
        return WayBack.here(ctx);
    }

    /**
     * A passage of the page.
     *
     * @param passage its id, or its address {@code /passage/ID}
     */
    public Spot at(String passage) {
        return at(passage, "");
    }

    /** A passage whose element on the page has an id already. */
    public Spot in(String passage) {
        return at(passage, passage);
    }

    /** The page that quotes a part of a passage. */
    public String part(Spot spot) {
        return Address.of("collections", "take")
                .with("at", spot.take().substring(0, spot.take().indexOf('#')))
                .with("version", WayBack.version(getBack()))
                .with(WayBack.FIELD, getBack())
                .toString();
    }

    private Spot at(String address, String element) {
        String passage = address.startsWith(PASSAGE) ? address.substring(PASSAGE.length()) : address;
        String anchor = element.isEmpty() ? anchor(passage) : element;
        String take = passage + "#" + anchor;
        Optional<Just> done = just().filter(each -> each.item().passage().equals(passage));
        if (done.isPresent()) {
            Just said = done.get();
            return new Spot(
                    anchor,
                    element.isEmpty(),
                    take,
                    said.item().id(),
                    said.item().evidence().note(),
                    said.kind().words(),
                    said.kind() == Done.Kind.OUT,
                    said.collection().name(),
                    CollectionAddress.item(said.item()));
        }
        CollectedItem item = held().byPassage().get(passage);
        String name = held().collection().map(CollectionRecord::name).orElse("");
        return item == null
                ? new Spot(anchor, element.isEmpty(), take, "", "", "", false, name, "")
                : new Spot(
                        anchor,
                        element.isEmpty(),
                        take,
                        item.id(),
                        item.evidence().note(),
                        "",
                        false,
                        name,
                        CollectionAddress.item(item));
    }

    private String anchor(String passage) {
        String anchor = "t-" + passage;
        for (int number = 2; !anchors.add(anchor); number++) {
            anchor = "t-" + passage + "-" + number;
        }
        return anchor;
    }

    private Held held() {
        if (held == null) {
            Optional<CollectionRecord> current = collections.current(reader, Cookies.chosen(ctx));
            Map<String, CollectedItem> byPassage = new HashMap<>();
            current.ifPresent(collection ->
                    collections.items(reader, collection).forEach(each -> byPassage.put(each.passage(), each)));
            held = new Held(current, byPassage);
        }
        return held;
    }

    private Optional<Just> just() {
        if (just == null) {
            just = Cookies.said(ctx)
                    .filter(done -> done.kind().isOfItem())
                    .flatMap(done -> collections
                            .item(reader, done.id())
                            .flatMap(item -> collections
                                    .find(reader, item.collection())
                                    .map(collection -> new Just(done.kind(), item, collection))));
        }
        return just;
    }
}
