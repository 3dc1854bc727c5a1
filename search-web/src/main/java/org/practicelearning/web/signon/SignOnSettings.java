package org.practicelearning.web.signon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A provider to sign in with.
 *
 * @param name as the button on the sign-in page calls it
 * @param issuer the only one whose word is taken
 * @param client what this library is called there
 * @param secretFile file whose first line is the client's secret; empty for a client without one
 * @param tenant that tokens must name, for Microsoft Entra ID; empty for other providers
 */
public record SignOnSettings(String name, URI issuer, String client, Optional<Path> secretFile, String tenant) {

    /** The client's secret, read when it is needed: a renewed one is taken up without a restart. */
    Optional<String> secret() {
        return secretFile.map(file -> {
            try {
                return Files.readString(file).lines().findFirst().orElse("").strip();
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read the file of sign-on-secret-file", unreadable);
            }
        });
    }
}
