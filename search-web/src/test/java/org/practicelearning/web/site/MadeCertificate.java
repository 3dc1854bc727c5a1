package org.practicelearning.web.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.practicelearning.web.reach.Listening;

/** A certificate that keytool made for a test, in both forms. */
public final class MadeCertificate {
    private static final String PASSWORD = "six odd words";

    private final Path folder;
    private final String host;

    public MadeCertificate(Path folder, String host) {
        this.folder = folder;
        this.host = host;
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        renew();
    }

    /** Makes it anew, with another key, where the old one was. */
    void renew() {
        try {
            Files.deleteIfExists(file());
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "site",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=" + host,
                            "-ext",
                            "SAN=dns:" + host + ",dns:*.wild.example",
                            "-validity",
                            "30",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file().toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .start();
            keytool.getInputStream().readAllBytes();
            if (keytool.waitFor() != 0) {
                throw new AssertionError("keytool made no certificate");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path file() {
        return folder.resolve("site.p12");
    }

    public Listening.Tls pkcs12() {
        return new Listening.Tls(file(), Optional.empty(), Optional.of(folder.resolve("password")));
    }

    Listening.Tls pem() {
        try (InputStream in = Files.newInputStream(file())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            Path certificate = write(
                    "site.pem", "CERTIFICATE", store.getCertificate("site").getEncoded());
            Path key = write(
                    "site.key",
                    "PRIVATE KEY",
                    store.getKey("site", PASSWORD.toCharArray()).getEncoded());
            return new Listening.Tls(certificate, Optional.of(key), Optional.empty());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path write(String name, String kind, byte[] content) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(content)
                        + "\n-----END " + kind + "-----\n");
    }

    /** A client that takes any certificate: which one it is shown is what the tests ask. */
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Taking()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Taking implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
            throw new IllegalStateException("no server here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
            // Taken as it is.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
