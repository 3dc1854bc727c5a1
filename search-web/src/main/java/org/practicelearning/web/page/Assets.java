package org.practicelearning.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Style sheet, scripts and icon: built by {@code search-web/ui/build.sh}, kept in memory, served under names that carry a
 * hash of their content, so that a browser may keep them for ever.
 */
public final class Assets {
    private static final String FOLDER = "/public/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8");

    private final Map<String, String> hashedNames = new HashMap<>();
    private final Map<String, Asset> byHashedName = new HashMap<>();

    private Assets() {}

    /** Reads all of them from the class path. */
    public static Assets load() {
        Properties manifest = new Properties();
        try (InputStream in = open("manifest.properties")) {
            manifest.load(in);
            Assets assets = new Assets();
            for (String name : manifest.stringPropertyNames()) {
                assets.add(name, manifest.getProperty(name));
            }
            return assets;
        } catch (IOException e) {
            throw new UncheckedIOException("The site's style and scripts could not be read from the program.", e);
        }
    }

    private void add(String name, String hashedName) throws IOException {
        try (InputStream in = open(hashedName)) {
            String ending = name.substring(name.lastIndexOf('.') + 1);
            hashedNames.put(name, hashedName);
            byHashedName.put(hashedName, new Asset(TYPES.getOrDefault(ending, "text/plain"), in.readAllBytes()));
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Assets.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("missing from the class path: public/" + name);
        }
        return in;
    }

    /** The address under which an asset is served, for example of {@code app.css}. */
    public String address(String name) {
        String hashed = hashedNames.get(name);
        if (hashed == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return "/assets/" + hashed;
    }

    Optional<Asset> find(String hashedName) {
        return Optional.ofNullable(byHashedName.get(hashedName));
    }

    @SuppressWarnings("ArrayRecordComponent") // read by one handler, compared by none
    record Asset(String mediaType, byte[] bytes) {}
}
