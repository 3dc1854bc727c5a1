package org.practicelearning.web.reach;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A certificate with its key, read from files and found to belong together. */
public final class Certificate {
    /** The store lives in memory only; a store wants a password all the same. */
    static final String STORE_PASSWORD = "in-memory";

    private static final String ALIAS = "site";
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----", Pattern.DOTALL);
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final KeyStore store;
    private final X509Certificate shown;

    private Certificate(PrivateKey key, List<X509Certificate> chain) throws GeneralSecurityException, IOException {
        this.shown = chain.getFirst();
        this.store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, key, STORE_PASSWORD.toCharArray(), chain.toArray(X509Certificate[]::new));
    }

    /** The files cannot be used; the message says what to do. */
    public static final class UnusableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String said;

        UnusableException(String message) {
            super(message);
            said = message;
        }

        /** What is wrong and what to do, for the person who started the program. */
        public String said() {
            return said;
        }
    }

    /** Reads it. */
    public static Certificate read(Listening.Tls files) {
        Path certificate = files.certificate();
        try {
            Certificate read =
                    files.key().isPresent() ? pem(certificate, files.key().get()) : pkcs12(files);
            read.refuseForeignKey(certificate);
            return read;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException problem) {
            throw new UnusableException("The certificate " + certificate + " cannot be read. It must be PEM with"
                    + " tls-key beside it, or PKCS#12 (.p12, .pfx) whose password stands in the file that"
                    + " tls-password-file names, and the user that runs this program must be able to read it.");
        }
    }

    private static Certificate pem(Path certificate, Path keyFile) throws IOException, GeneralSecurityException {
        List<X509Certificate> chain;
        try (InputStream in = Files.newInputStream(certificate)) {
            chain = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        }
        Matcher key = KEY.matcher(Files.readString(keyFile, StandardCharsets.US_ASCII));
        if (!key.find()) {
            throw new UnusableException("There is no key in " + keyFile + " that can be used. It must be PKCS#8 without"
                    + " a password (“BEGIN PRIVATE KEY”); this makes one of another: openssl pkcs8 -topk8 -nocrypt -in"
                    + " OLD -out NEW");
        }
        if (chain.isEmpty()) {
            throw new UnusableException("There is no certificate in " + certificate + ".");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(key.group(1));
        String kind = chain.getFirst().getPublicKey().getAlgorithm();
        return new Certificate(KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(encoded)), chain);
    }

    private static Certificate pkcs12(Listening.Tls files) throws IOException, GeneralSecurityException {
        char[] password = files.password().isPresent()
                ? Files.readString(files.password().get())
                        .lines()
                        .findFirst()
                        .orElse("")
                        .toCharArray()
                : new char[0];
        KeyStore given = KeyStore.getInstance("PKCS12");
        given.load(new ByteArrayInputStream(Files.readAllBytes(files.certificate())), password);
        for (String alias : Collections.list(given.aliases())) {
            if (given.getKey(alias, password) instanceof PrivateKey key && given.getCertificateChain(alias) != null) {
                return new Certificate(
                        key,
                        Arrays.stream(given.getCertificateChain(alias))
                                .map(X509Certificate.class::cast)
                                .toList());
            }
        }
        throw new UnusableException("There is no key with its certificate in " + files.certificate() + ".");
    }

    /** Signs something with the key and checks it with the certificate. */
    private void refuseForeignKey(Path file) throws GeneralSecurityException {
        PrivateKey key = (PrivateKey) store.getKey(ALIAS, STORE_PASSWORD.toCharArray());
        String kind = key.getAlgorithm().equals("RSA")
                ? "SHA256withRSA"
                : key.getAlgorithm().startsWith("Ed") ? "EdDSA" : "SHA256withECDSA";
        Signature signature = Signature.getInstance(kind);
        signature.initSign(key);
        signature.update(shown.getEncoded());
        byte[] signed = signature.sign();
        signature.initVerify(shown.getPublicKey());
        signature.update(shown.getEncoded());
        if (!signature.verify(signed)) {
            throw new UnusableException("The key and the certificate " + file + " do not belong together.");
        }
    }

    KeyStore store() {
        return store;
    }

    /** Until when browsers take it. */
    public Instant expires() {
        return shown.getNotAfter().toInstant();
    }

    /** Whether it is for a host. */
    public boolean isFor(String host) {
        try {
            Collection<List<?>> names = shown.getSubjectAlternativeNames();
            return names != null
                    && names.stream()
                            .filter(each ->
                                    each.get(0).equals(DNS_NAME) || each.get(0).equals(IP_ADDRESS))
                            .map(each -> String.valueOf(each.get(1)).toLowerCase(Locale.ROOT))
                            .anyMatch(each -> each.equals(host)
                                    || (each.startsWith("*.")
                                            && host.replaceFirst("^[^.]+", "*").equals(each)));
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }
}
