package org.practicelearning.web.gate;

import io.javalin.security.RouteRole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.people.Duty;
import org.practicelearning.web.people.Scope;

/**
 * Who may use a route, and what it can show: given to every route where it is added, as in {@code routes.get("/search",
 * search::show, Door.READ)}.
 */
public enum Door implements RouteRole {
    /** Anybody, always: signing in, help, health, the style of the pages. */
    OPEN(null, null, false, Shows.NOTHING),
    /** A command on this machine that holds the secret of the data folder; the route itself checks it. */
    COMMAND(null, null, false, Shows.NOTHING),
    /** Everybody who has signed in; with the public view anybody, who then sees published documents. */
    READ(Duty.READ, null, true, Shows.DOCUMENTS),
    /** Like {@link #READ}, and a program with a token for it. */
    SEARCH_BY_PROGRAM(Duty.READ, Scope.SEARCH, true, Shows.DOCUMENTS),
    DOCUMENTS_BY_PROGRAM(Duty.READ, Scope.DOCUMENTS, true, Shows.DOCUMENTS),
    REGISTER_BY_PROGRAM(Duty.READ, Scope.REGISTER, true, Shows.DOCUMENTS),
    VOCABULARY_BY_PROGRAM(Duty.READ, Scope.VOCABULARY, true, Shows.NOTHING),
    PROGRESS_BY_PROGRAM(Duty.ADD, Scope.PROGRESS, false, Shows.DOCUMENTS),
    /** Everybody who has signed in, for what is their own. */
    OWN(Duty.OWN, null, false, Shows.NOTHING),
    /** Everybody who has signed in, for the cases they are on the team of; the route itself asks for the place. */
    TEAM(Duty.OWN, null, false, Shows.DOCUMENTS),
    /** Everybody who has signed in, for what colleagues share with them. */
    SHARED(Duty.READ, null, false, Shows.DOCUMENTS),
    /** Everybody who has signed in, for what is new in what they keep an eye on. */
    FOLLOW(Duty.OWN, null, false, Shows.DOCUMENTS),
    /** A program that knows the secret address of somebody's feed; the route itself checks it and reads as that person. */
    FEED(null, null, false, Shows.DOCUMENTS),
    /** Trainers, reviewers and learning leads. */
    COLLECT(Duty.COLLECT, null, false, Shows.DOCUMENTS),
    /** Reviewers and learning leads: decisions about themes. */
    CODE(Duty.CODE, null, false, Shows.DOCUMENTS),
    /** Reviewers and learning leads: documents on their way in. */
    ADD(Duty.ADD, null, false, Shows.DOCUMENTS),
    /** Learning leads: what the library says of its documents, its vocabulary and its cases. */
    KEEP(Duty.KEEP, null, false, Shows.DOCUMENTS),
    /** Learning leads and administrators: templates, Word style, the rules of the clock. */
    SHAPE(Duty.SHAPE, null, false, Shows.NOTHING),
    /** Administrators: people and settings. */
    ADMINISTER(Duty.ADMINISTER, null, false, Shows.NOTHING);

    /** What of the library can be seen behind a door. */
    public enum Shows {
        /** No word of any document, nor that there is one. */
        NOTHING,
        /** Documents, or figures about them, of the compartments that the reader may open, and of no other. */
        DOCUMENTS
    }

    private final @Nullable Duty duty;
    private final @Nullable Scope scope;
    private final boolean publicView;
    private final Shows shows;

    Door(@Nullable Duty duty, @Nullable Scope scope, boolean publicView, Shows shows) {
        this.duty = duty;
        this.scope = scope;
        this.publicView = publicView;
        this.shows = shows;
    }

    /** What a person must be there for; empty when nobody is asked. */
    Optional<Duty> duty() {
        return Optional.ofNullable(duty);
    }

    /** What a token must be good for; empty when a token does not open it. */
    Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }

    /** Whether the public view opens it. */
    public boolean inPublicView() {
        return publicView;
    }

    public Shows shows() {
        return shows;
    }
}
