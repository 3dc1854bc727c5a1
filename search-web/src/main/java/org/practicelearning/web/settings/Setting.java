package org.practicelearning.web.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting. The same name in the file ({@code worker-heap}), the environment ({@code LEARN_WORKER_HEAP}) and as a flag. */
public enum Setting {
    PORT("port", "8080", "Port of the site on this machine (1 to 65535; 0 takes any free one)"),
    DATA("data", "data", "Folder that holds everything the library keeps"),
    PARTNERSHIP("partnership", "", "Whose library this is, for example Northborough"),
    OCR("ocr", "auto", "Read pictures of text with Tesseract: auto (when it is installed) or off"),
    TESSERACT("tesseract", "tesseract", "Name or path of the Tesseract program"),
    WORKERS("workers", "auto", "Files read at the same time: auto (one per core) or a number from 1 to 64"),
    WORKER_HEAP("worker-heap", "512", "Memory of each reading process, in megabytes (64 to 16384)"),
    WORKER_SECONDS("worker-seconds", "60", "Longest time one file may take to read, in seconds, OCR not counted"),
    FILE_LIMIT("file-limit", "200", "Largest file taken, in megabytes"),
    INBOX("inbox", "on", "Take in what is put into the inbox folder: on or off"),
    SMALL_NUMBER(
            "small-number",
            "5",
            "Smallest count shown in exports when unpublished documents are in it; smaller ones become c (1 to 100)"),
    QUOTATION_WORDS(
            "quotation-words",
            "400",
            "Words of one document that a quotation or export holds at most, unless it is ours or openly licensed"),
    PUBLIC_VIEW("public-view", "off", "Let anybody read published documents without signing in: on or off"),
    IDLE_MINUTES("idle-minutes", "30", "Minutes without a click after which somebody must sign in again (5 to 480)"),
    SEARCHES_PER_MINUTE(
            "searches-per-minute",
            "300",
            "Searches one account may make within a minute; a fifth as many files, twice as many by programs (10 to 100000)"),
    SESSION_HOURS("session-hours", "12", "Hours after which somebody must sign in again in any case (1 to 72)"),
    PUBLIC_URL(
            "public-url",
            "",
            "Address at which others reach the site, by a proxy or over its own TLS, like https://learn.example"),
    LISTEN(
            "listen",
            "",
            "Address and port for other machines, like 0.0.0.0:443, beside the port for this one; needs public-url, and TLS or a trusted proxy"),
    TLS_CERTIFICATE(
            "tls-certificate",
            "",
            "File with the certificate for listen: PEM with its whole chain, or PKCS#12 with the key in it"),
    TLS_KEY("tls-key", "", "File with the key of a PEM certificate (PKCS#8, “BEGIN PRIVATE KEY”)"),
    TLS_PASSWORD_FILE("tls-password-file", "", "File whose first line opens a PKCS#12 certificate"),
    TRUSTED_PROXIES(
            "trusted-proxies",
            "",
            "Addresses of proxies whose X-Forwarded headers are believed, like 10.0.0.5 or 10.0.1.0/24, with commas between; this machine unless said"),
    PROXY_USER_HEADER(
            "proxy-user-header",
            "",
            "Header in which a trusted proxy names who has signed in to it, like X-Remote-User; off unless said"),
    SIGN_ON_ISSUER(
            "sign-on-issuer",
            "",
            "Provider of single sign-on (OpenID Connect), like https://login.microsoftonline.com/TENANT/v2.0; off unless said"),
    SIGN_ON_CLIENT("sign-on-client", "", "What the provider calls this library (client id)"),
    SIGN_ON_SECRET_FILE(
            "sign-on-secret-file", "", "File whose first line is the secret that the provider gave this library"),
    SIGN_ON_NAME("sign-on-name", "your organisation", "What the button says: Sign in with your organisation"),
    SIGN_ON_TENANT(
            "sign-on-tenant",
            "",
            "Tenant that sign-ins of Microsoft Entra ID must name; taken from sign-on-issuer unless said"),
    AUDIT_WORDS("audit-words", "off", "Keep the words of searches in the audit log: on or off"),
    SECOND_FACTOR("second-factor", "on", "Ask for a code from an app before restricted documents open: on or off");

    private final String key;
    private final String fallback;
    private final String purpose;

    Setting(String key, String fallback, String purpose) {
        this.key = key;
        this.fallback = fallback;
        this.purpose = purpose;
    }

    /** Name in the settings file, and after {@code --} on the command line. */
    public String key() {
        return key;
    }

    /** Name in the environment. */
    public String variable() {
        return "LEARN_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Value when nobody says otherwise. */
    public String fallback() {
        return fallback;
    }

    public String purpose() {
        return purpose;
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
