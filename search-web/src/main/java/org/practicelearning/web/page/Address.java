package org.practicelearning.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address within this site: a path, parameters and a place on the page. Everything added is encoded here, so that no
 * caller has to think of it.
 */
public final class Address {
    private final String path;
    private final List<String> parameters;
    private final @Nullable String fragment;

    private Address(String path, List<String> parameters, @Nullable String fragment) {
        this.path = path;
        this.parameters = parameters;
        this.fragment = fragment;
    }

    /** An address of path segments, each encoded: {@code of("doc", id)} is {@code /doc/ID}. */
    public static Address of(String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/').append(encode(segment));
        }
        return new Address(path.isEmpty() ? "/" : path.toString(), List.of(), null);
    }

    /** Adds a parameter; an empty or missing value is left out. */
    public Address with(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(parameters);
        more.add(encode(name) + "=" + encode(value.toString()));
        return new Address(path, more, fragment);
    }

    /** Adds a parameter once for each value. */
    public Address withAll(String name, Collection<String> values) {
        Address address = this;
        for (String value : values) {
            address = address.with(name, value);
        }
        return address;
    }

    /** Leads to the element of that id. */
    public Address at(String elementId) {
        return new Address(path, parameters, encode(elementId));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return path + query + (fragment == null ? "" : "#" + fragment);
    }
}
