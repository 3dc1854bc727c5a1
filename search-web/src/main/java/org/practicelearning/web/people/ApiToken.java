package org.practicelearning.web.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a program shows instead of a password. The secret itself is shown once, when it is made. */
public record ApiToken(
        String id,
        String personId,
        String name,
        Set<Scope> scopes,
        Instant made,
        Instant expires,
        @Nullable Instant lastUsed) {
    public ApiToken {
        scopes = Set.copyOf(scopes);
    }
}
