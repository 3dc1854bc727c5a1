package org.practicelearning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever gets the release must find every library in it named with its licence. */
class NoticesTest {
    private static final Path NOTICES = Path.of("packaging", "THIRD-PARTY-NOTICES.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([\\w.-]+) \\| ([\\w.-]+) \\| .+ \\|$");

    /** On the class path for the tests alone: not in the release, so not in the notices. */
    private static final Pattern FOR_TESTS =
            Pattern.compile("(junit|assertj|archunit|opentest4j|apiguardian|byte-buddy|playwright"
                    + "|driver|dequeutilites|gson|error_prone_annotations|hamcrest|surefire|indexer|review-templates|search-web"
                    + "|mock-oauth2-server|mockwebserver|okhttp|okio|kotlin-(reflect|logging|stdlib-(common|jdk)).*|jackson-(core|databind)-3|jackson-module-kotlin"
                    + "|netty-|freemarker|tika-core-.*-tests|lucene-test-framework|lucene-codecs|randomizedtesting).*");

    @Test
    void everyLibraryOfTheReleaseIsNamedWithItsVersion() throws IOException {
        Set<String> unnamed = new TreeSet<>(jars());
        unnamed.removeAll(named());
        unnamed.removeIf(jar -> FOR_TESTS.matcher(jar).matches());

        assertThat(unnamed).as("jars that " + NOTICES + " does not name").isEmpty();
    }

    @Test
    void noLibraryIsNamedThatIsGone() throws IOException {
        Set<String> gone = new TreeSet<>(named());
        gone.removeAll(jars());

        assertThat(gone).as("named in " + NOTICES + ", but not there").isEmpty();
    }

    private static Set<String> named() throws IOException {
        return ROW.matcher(Files.readString(NOTICES))
                .results()
                .filter(row -> !row.group(1).equals("library"))
                .map(row -> row.group(1) + "-" + row.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).getFileName().toString())
                .map(name -> name.substring(0, name.length() - ".jar".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
