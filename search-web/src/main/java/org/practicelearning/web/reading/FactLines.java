package org.practicelearning.web.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.reading.ReadingPage.Fact;
import org.practicelearning.web.reading.ReadingPage.Facts;
import org.practicelearning.web.reading.ReadingPage.RelatedLine;
import org.practicelearning.web.reading.ReadingPage.VersionLine;
import org.practicelearning.web.rights.Licence;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.search.Place;
import org.practicelearning.web.shelf.ShelvedDocument;
import org.practicelearning.web.shelf.ShelvedDocument.Version;

/** What is known of a document, in lines for people. What is not known is said to be not known only where it matters. */
final class FactLines {
    private final List<Fact> facts = new ArrayList<>();

    private final Rights rights;

    private FactLines(Rights rights) {
        this.rights = rights;
    }

    static Facts of(OpenDocument open, Rights rights) {
        FactLines lines = new FactLines(rights);
        lines.describe(open.document());
        lines.measure(open.version(), open.document().card());
        ShelvedDocument document = open.document();
        return new Facts(
                lines.facts,
                webAddress(document.source()),
                open.version().warnings(),
                versions(open),
                document.related().stream()
                        .map(each -> new RelatedLine(
                                each.kind(),
                                each.title(),
                                Address.of("doc", each.documentId()).toString()))
                        .toList(),
                document.proposals() == 0
                        ? ""
                        : Words.count(document.proposals(), "detail was", "details were")
                                + " proposed from the text and " + (document.proposals() == 1 ? "waits" : "wait")
                                + " to be confirmed.");
    }

    /** The day of a moment, as shown here. */
    static String day(Instant moment) {
        return Words.date(moment.atZone(Words.ZONE).toLocalDate());
    }

    private void describe(ShelvedDocument document) {
        DocumentCard card = document.card();
        add("Document type", card.typeLabel());
        add("Publisher", card.publisher() == null ? "Not known" : card.publisher());
        add("Partnership", card.partnership());
        add("Published", card.published() == null ? text(card.year(), "Not known") : Words.date(card.published()));
        add("Year of incident", text(card.incidentYear(), null));
        add("About", card.pseudonym());
        add("Child's age", capital(String.join(", ", card.ages())));
        add("Child's sex", capital(String.join(", ", card.sexes())));
        add("Ethnicity", card.ethnicityStated() == null ? null : capital(card.ethnicityStated()));
        add("Licence", Licence.of(card.licence()).label());
        add("Copyright", document.holder());
        add(
                "May be published again",
                document.republish() == null ? "Not known" : document.republish() ? "Yes" : "No, ask the publisher");
        add("What may be taken out", rights.sentence(card));
        add("Got on", document.got() == null ? null : Words.date(document.got()));
        add("Who may see it", card.compartment().accessClass().label());
    }

    private static String capital(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    private void measure(Version version, DocumentCard card) {
        add("File", version.name());
        add("Format and size", card.format() + ", " + Words.fileSize(version.size()));
        add("Added", day(version.added()));
        String page = Place.pageWord(card.format());
        add(
                page.equals("slide") ? "Slides" : "Pages",
                version.paging() == Paging.NONE
                        ? "None: cited by heading and paragraph"
                        : Words.number(version.pages()));
        add("Words", Words.number(version.words()));
        if (version.ocrPages() > 0) {
            add(
                    "Read from scans",
                    Words.count(version.ocrPages(), "page")
                            + (version.ocrConfidence() == null ? "" : ", " + version.ocrConfidence() + "% sure"));
        }
        add("SHA-256", version.hash());
    }

    private static @Nullable String text(@Nullable Object value, @Nullable String otherwise) {
        return value == null ? otherwise : value.toString();
    }

    private void add(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }

    private static List<VersionLine> versions(OpenDocument open) {
        List<VersionLine> lines = new ArrayList<>();
        for (Version version : open.document().versions()) {
            boolean current = version.hash().equals(open.document().current().hash());
            Address address = current
                    ? Address.of("doc", open.document().id())
                    : Address.of("doc", open.document().id(), "version", version.hash());
            lines.add(new VersionLine(
                    (current ? "Current version, added " : "Earlier version, added ") + day(version.added()),
                    address.toString(),
                    version.hash().equals(open.version().hash())));
        }
        return lines;
    }

    /** An address that a page may link to: of the web, nothing that a browser would run. */
    static @Nullable String webAddress(@Nullable String source) {
        return source != null && source.matches("(?i)https?://[^\\s\"'<>]+") ? source : null;
    }
}
