package org.practicelearning.web.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.practicelearning.web.site.Findings.Kind;

/**
 * A fault that somebody could make one day, as a change of one place in the program.
 *
 * @param what it is, in words
 * @param file below the sources, or below the resources if it is a template
 * @param right what stands there, once
 * @param wrong what stands there with the fault in
 * @param kind what a hostile pass must find then
 */
record PlantedFault(String what, String file, String right, String wrong, Kind kind) {
    private static final Path SOURCES = Path.of("src/main/java/org/practicelearning/web");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** All of them. */
    static List<PlantedFault> all() {
        return List.of(
                new PlantedFault(
                        "a door is opened",
                        "account/AccountRoutes.java",
                        "routes.get(\"/people\", everybody::show, Door.ADMINISTER);",
                        "routes.get(\"/people\", everybody::show, Door.READ);",
                        Kind.OPEN_DOOR),
                new PlantedFault(
                        "a template does not escape",
                        "collection.peb",
                        "<h1 class=\"govuk-heading-l\">{{ page.name }}</h1>",
                        "<h1 class=\"govuk-heading-l\">{{ page.name | raw }}</h1>",
                        Kind.SCRIPT),
                new PlantedFault(
                        "a form is not checked for its token",
                        "cases/CasesController.java",
                        "FormToken.check(ctx);\n        cases.close(findOpen(ctx));",
                        "cases.close(findOpen(ctx));",
                        Kind.FORGED_FORM),
                new PlantedFault(
                        "scripts can read the session cookie",
                        "gate/SessionCookie.java",
                        "secret, \"/\", -1, Transport.isSecure(ctx), true,",
                        "secret, \"/\", -1, Transport.isSecure(ctx), false,",
                        Kind.COOKIE),
                new PlantedFault(
                        "signing in leads to other sites",
                        "gate/OwnPath.java",
                        "return own && given != null ? given : \"/\";",
                        "return given != null || own ? given : \"/\";",
                        Kind.REDIRECT),
                new PlantedFault(
                        "whose collection it is, is not asked",
                        "evidence/JdbiCollections.java",
                        ".filter(each -> each.isReadBy(reader));",
                        ".filter(each -> !each.id().isEmpty());",
                        Kind.OTHERS_THING),
                new PlantedFault(
                        "cases are open to everybody",
                        "people/Opening.java",
                        "return open().contains(compartment.key().substring(CASE.length()));",
                        "return open() != null;",
                        Kind.OTHERS_THING),
                new PlantedFault(
                        "a header is believed and answered with",
                        "page/Transport.java",
                        "return (isSecure(ctx) ? \"https\" : \"http\") + \"://\" + ctx.host();",
                        "ctx.header(\"X-Site\", String.valueOf(ctx.header(\"X-Forwarded-Host\")));\n"
                                + "        return (isSecure(ctx) ? \"https\" : \"http\") + \"://\" + ctx.host();",
                        Kind.REFLECTED_HEADER),
                new PlantedFault(
                        "pages may be kept by caches",
                        "page/SafeHeaders.java",
                        "headers.put(\"Cache-Control\", \"no-store\");",
                        "headers.put(\"Cache-Control\", \"private, max-age=60\");",
                        Kind.CACHED),
                new PlantedFault(
                        "formulas stay formulas in tables",
                        "page/CsvFile.java",
                        "Arrays.stream(cells).map(CsvFile::inert).toArray(String[]::new)",
                        "Arrays.stream(cells).map(each -> each + \"\").toArray(String[]::new)",
                        Kind.FORMULA),
                new PlantedFault(
                        "a session that was planted is kept at sign-in",
                        "account/SignInController.java",
                        "SessionCookie.set(ctx, begun.secret());\n        ReaderOf",
                        "if (ctx.cookie(\"learn-session\") == null) SessionCookie.set(ctx, begun.secret());\n        ReaderOf",
                        Kind.SESSION),
                new PlantedFault(
                        "another method in a header is heeded",
                        "site/WebSite.java",
                        "routes.before(WebSite::refuseOtherMethod);",
                        "",
                        Kind.METHOD),
                new PlantedFault(
                        "an id is put into the words of a question to the database",
                        "evidence/JdbiCollections.java",
                        "handle.createQuery(\"SELECT * FROM collection WHERE id = :id\")\n                        .bind(\"id\", id)",
                        "handle.createQuery(\"SELECT * FROM collection WHERE id = '\" + id + \"'\")",
                        Kind.SERVER_FAULT));
    }

    private Path original() {
        return (isTemplate() ? TEMPLATES : SOURCES).resolve(file);
    }

    boolean isTemplate() {
        return file.endsWith(".peb");
    }

    private String text() {
        try {
            return Files.readString(original());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often the place is there: a fault that can no longer be planted proves nothing. */
    int places() {
        return text().split(Pattern.quote(right), -1).length - 1;
    }

    /** Writes the file with the fault in it; the answer is where. */
    Path plant(Path folder) throws IOException {
        Path planted = isTemplate()
                ? folder.resolve("classes/templates").resolve(file)
                : folder.resolve("source").resolve(original().getFileName());
        Files.createDirectories(planted.getParent());
        return Files.writeString(planted, text().replace(right, wrong));
    }
}
