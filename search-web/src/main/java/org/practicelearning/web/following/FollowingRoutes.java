package org.practicelearning.web.following;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.function.Function;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.people.Cases;
import org.practicelearning.web.shelf.Shelf;

/** The addresses of this room. */
public final class FollowingRoutes {
    private FollowingRoutes() {}

    /**
     * What the room stands on.
     *
     * @param names what colleagues call the person of an id
     */
    public record Rooms(
            LibrarySearch library,
            Shelf shelf,
            Following following,
            Coding coding,
            Cases cases,
            Function<String, String> names,
            Pages pages,
            InstantSource clock) {}

    /** Adds them. */
    public static void add(RoutesConfig routes, Rooms rooms) {
        SavedController saved = new SavedController(
                rooms.library(),
                rooms.shelf(),
                rooms.following(),
                rooms.coding(),
                new Sharings(rooms.cases(), rooms.names()),
                rooms.pages(),
                rooms.clock());
        routes.get("/saved", saved::list, Door.FOLLOW);
        routes.get("/saved/new", saved::name, Door.FOLLOW);
        routes.post("/saved", saved::save, Door.FOLLOW);
        routes.post("/saved/feed", saved::makeFeed, Door.FOLLOW);
        routes.post("/saved/feed/revoke", saved::revokeFeed, Door.FOLLOW);
        routes.get("/saved/{id}", saved::show, Door.FOLLOW);
        routes.post("/saved/{id}/look", saved::look, Door.FOLLOW);
        routes.post("/saved/{id}/share", saved::share, Door.FOLLOW);
        routes.post("/saved/{id}/forget", saved::forget, Door.FOLLOW);
        routes.post("/follow", saved::follow, Door.FOLLOW);
        routes.post("/follow/share", saved::shareFollow, Door.FOLLOW);
        routes.post("/unfollow", saved::unfollow, Door.FOLLOW);
        DigestController digest = new DigestController(
                new Digest(rooms.library(), rooms.shelf(), rooms.following()),
                rooms.following(),
                rooms.coding(),
                rooms.pages(),
                rooms.clock());
        routes.get("/digest", digest::show, Door.FOLLOW);
        routes.get("/feeds/{secret}.atom", digest::feed, Door.FEED);
    }
}
