package org.practicelearning.web.site;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody has in the library, one of each kind, and how it is named in addresses. */
final class Belongings {
    static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";

    private final Member owner;
    private final Map<String, String> ids = new LinkedHashMap<>();

    private Belongings(Member owner) {
        this.owner = owner;
    }

    /** Kinds with the ids: document, passage, hash, collection, item, draft, saved, feed. */
    Map<String, String> ids() {
        return ids;
    }

    String id(String kind) {
        String id = ids.get(kind);
        if (id == null) {
            throw new AssertionError("no " + kind);
        }
        return id;
    }

    /**
     * Gathers from a document, writes about it, keeps an eye on it.
     *
     * @param word one that all of it speaks of
     */
    static Belongings of(Member owner, String document, String word) {
        Belongings made = new Belongings(owner);
        made.ids.put("document", document);
        String page = owner.get("/doc/" + document).body();
        made.ids.put("passage", first(page, "name=\"take\" value=\"([^\"#]+)"));
        made.collect(word);
        made.write(word);
        made.follow(word);
        return made;
    }

    private void collect(String word) {
        String collection = location(owner.post("/collections", "name", "On " + word));
        ids.put("collection", first(collection, ID));
        owner.post("/collections/" + id("collection") + "/current");
        owner.post("/collections/add", "take", id("passage"), "back", "/doc/" + id("document"));
        String page = owner.get("/collections/" + id("collection")).body();
        ids.put("item", first(page, "id=\"select-" + ID));
        ids.put("hash", first(page, "/version/([0-9a-f]{64})"));
        owner.post("/collections/note", "item", id("item"), "note", "Think of " + word, "back", "/");
    }

    private void write(String word) {
        String draft = location(owner.post("/drafts/new", "title", "Draft on " + word, "template", "rapid-review"));
        ids.put("draft", first(draft, ID));
        owner.post(
                "/drafts/" + id("draft") + "/part/cover",
                "a.notification-date",
                "1 April 2026",
                "revision",
                "0",
                "then",
                "list");
        owner.post(
                "/drafts/" + id("draft") + "/part/incident",
                "a.summary",
                "We wrote of " + word,
                "revision",
                "0",
                "then",
                "list");
        location(owner.post(
                "/drafts/" + id("draft") + "/evidence",
                "item",
                id("item"),
                "into",
                "incident.summary",
                "how",
                "quotation"));
    }

    private void follow(String word) {
        List<String> before = saved();
        owner.post("/saved", "search", "/search?q=" + Asking.encoded(word), "name", "News of " + word);
        ids.put(
                "saved",
                saved().stream()
                        .filter(each -> !before.contains(each))
                        .findFirst()
                        .orElseThrow());
        String feed = owner.post("/saved/feed").body();
        ids.put("feed", first(feed, "/feeds/([0-9a-f]{64})\\.atom"));
    }

    private List<String> saved() {
        return Pattern.compile("/saved/" + ID)
                .matcher(owner.get("/saved").body())
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("not there: " + pattern + "\n" + text);
        }
        return found.group(1);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no way on: " + answer.statusCode() + answer.body()));
    }

    /** What has an id that others might guess or be told; the address of a feed is a secret in itself. */
    static List<String> kinds() {
        return List.of("document", "passage", "hash", "collection", "item", "draft", "saved");
    }
}
