package org.practicelearning.web.following;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.search.SearchAddress;
import org.practicelearning.web.search.SearchParameters;

/**
 * A search that somebody kept.
 *
 * @param owner id of the person
 * @param address of its first page
 * @param sharing key of the compartment whose readers share it; empty when nobody does
 */
public record SavedSearch(String id, String owner, String name, String address, String sharing, Instant made) {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_ADDRESS = 8_000;

    /** The search itself; what can no longer be read of it is left out. */
    SearchAddress search() {
        int question = address.indexOf('?');
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (question >= 0) {
            for (String pair : address.substring(question + 1).split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters
                            .computeIfAbsent(decoded(pair.substring(0, equals)), each -> new ArrayList<>())
                            .add(decoded(pair.substring(equals + 1)));
                }
            }
        }
        return SearchParameters.read(parameters, Set.of()).search();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    boolean isOwnedBy(Reader reader) {
        return owner.equals(reader.id());
    }

    /** Whether somebody may see it: its owner, and whoever may open what it is shared with. */
    boolean isOpenTo(Reader reader) {
        return isOwnedBy(reader) || Following.isOpen(reader, sharing);
    }
}
