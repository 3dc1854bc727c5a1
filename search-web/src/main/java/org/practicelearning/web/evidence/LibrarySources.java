package org.practicelearning.web.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.evidence.Sources;
import org.practicelearning.templates.evidence.Standing;
import org.practicelearning.web.evidence.SourceState.Remark;
import org.practicelearning.web.evidence.TextChecks.Kept;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.rights.Licence;
import org.practicelearning.web.rights.Rights;
import org.practicelearning.web.search.Place;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.ShelvedDocument;

/** The library's documents as sources of quotations, for one reader and one request: what was found once is kept. */
public final class LibrarySources implements Sources {
    private final Reader reader;
    private final Shelf shelf;
    private final JdbiStandings standings;
    private final TextChecks checks;
    private final Map<String, Optional<ShelvedDocument>> documents = new HashMap<>();

    LibrarySources(Reader reader, Shelf shelf, JdbiStandings standings, TextChecks checks) {
        this.reader = reader;
        this.shelf = shelf;
        this.standings = standings;
        this.checks = checks;
    }

    /** Words that only stand elsewhere by now, as when a file was read again, are still the words of the source. */
    @Override
    public Optional<String> words(Evidence evidence) {
        String version = evidence.citation().version();
        return document(evidence.document())
                        .filter(each -> has(each, version))
                        .map(each -> checks.kept(shelf, reader, each, version, evidence, ""))
                        .filter(Kept::here)
                        .isPresent()
                ? Optional.of(evidence.quotation())
                : shelf.text(reader, evidence.document(), version)
                        .flatMap(text -> TextChecks.words(text, evidence.start(), evidence.end()));
    }

    @Override
    public List<String> remarks(Evidence evidence) {
        return state(evidence).sentences();
    }

    /** What has become of the source of a quotation in a draft. */
    public SourceState state(Evidence evidence) {
        return document(evidence.document())
                .map(each -> new SourceState(since(evidence, "", each)))
                .orElseGet(() -> gone("The document is no longer in the library, or you may not read it."));
    }

    /** What has become of the source of a quotation that the reader may see. */
    public SourceState state(CollectedItem item) {
        Optional<ShelvedDocument> found = document(item.evidence().document());
        if (found.isEmpty()) {
            return gone("The document is no longer in the library.");
        }
        List<Remark> remarks = since(item.evidence(), item.passage(), found.get());
        access(item, found.get()).ifPresent(remarks::add);
        return new SourceState(remarks);
    }

    private static SourceState gone(String sentence) {
        return new SourceState(List.of(new Remark(
                sentence + " The words are kept as they were quoted.", true, "", "no longer in the library")));
    }

    /** @param passage it was taken from; empty when that is not known */
    private List<Remark> since(Evidence evidence, String passage, ShelvedDocument document) {
        List<Remark> remarks = new ArrayList<>();
        said(document).ifPresent(each -> remarks.add(remark(each)));
        String quoted = evidence.citation().version();
        if (!has(document, quoted)) {
            remarks.add(new Remark(
                    "The version that was quoted is no longer kept.",
                    true,
                    "",
                    "quoted from a version that is no longer kept"));
        } else if (!checks.kept(shelf, reader, document, quoted, evidence, passage)
                .here()) {
            remarks.add(new Remark(
                    "The version that was quoted has been read again, and its text now has other words at this place.",
                    true,
                    Address.of("doc", document.id(), "version", quoted).toString(),
                    "read again since it was quoted, with other words at this place"));
        }
        if (!document.current().hash().equals(quoted)) {
            remarks.add(newer(
                    document,
                    checks.kept(shelf, reader, document, document.current().hash(), evidence, passage)));
        }
        return remarks;
    }

    private static boolean has(ShelvedDocument document, String version) {
        return document.versions().stream().anyMatch(each -> each.hash().equals(version));
    }

    private Remark newer(ShelvedDocument document, Kept now) {
        Address address = Address.of("doc", document.id());
        return now.passage()
                .map(passage -> new Remark(
                        "The document has a newer version, which has the same words" + place(document, passage) + ".",
                        false,
                        address.with("at", passage.id()).at(passage.id()).toString(),
                        "quoted from an earlier version; the newer one has the same words"))
                .orElseGet(() -> new Remark(
                        "The document has a newer version, in which these words are not found. The version that was"
                                + " quoted is kept.",
                        true,
                        address.toString(),
                        "quoted from an earlier version; the newer one does not have these words"));
    }

    private static String place(ShelvedDocument document, TextChecks.Where passage) {
        String place = Place.of(document.card().format(), passage.page(), passage.label(), passage.paragraph());
        return place.isEmpty() ? "" : " (" + place.substring(0, 1).toLowerCase(Locale.ROOT) + place.substring(1) + ")";
    }

    /** Who may see a quotation: those who may see its document, or could when it was quoted if that is gone. */
    AccessClass access(CollectedItem item) {
        return document(item.evidence().document())
                .map(each -> each.card().compartment().accessClass())
                .orElse(item.compartment().accessClass());
    }

    /** As much of a quotation as may leave the library beside what the allowance has let out already. */
    Rights.Quotation quotable(CollectedItem item, Rights.Allowance allowance) {
        return quotable(item.evidence().document(), item.evidence().quotation(), allowance);
    }

    /** The same for words that somebody quotes of a document. */
    public Rights.Quotation quotable(String id, String words, Rights.Allowance allowance) {
        Licence licence =
                document(id).map(each -> Licence.of(each.card().licence())).orElse(Licence.UNKNOWN);
        return allowance.quotable(id, licence, words);
    }

    private static Optional<Remark> access(CollectedItem item, ShelvedDocument document) {
        AccessClass then = item.compartment().accessClass();
        AccessClass now = document.card().compartment().accessClass();
        return then == now
                ? Optional.empty()
                : Optional.of(new Remark(
                        "Who may see the document has changed: " + then.label() + " when it was quoted, " + now.label()
                                + " now.",
                        now.compareTo(then) > 0,
                        "",
                        ""));
    }

    /** What people said of a document as such; empty while it is as it was. */
    public Optional<Remark> about(ShelvedDocument document) {
        return said(document).map(this::remark);
    }

    private Remark remark(DocumentStanding said) {
        Optional<ShelvedDocument> by = Optional.ofNullable(said.replacedBy()).flatMap(this::document);
        return by.map(each -> new Remark(
                        Standing.REPLACED.warning() + " It is: " + each.card().title() + ".",
                        true,
                        Address.of("doc", each.id()).toString(),
                        Standing.REPLACED.inBrief()))
                .orElseGet(() -> new Remark(
                        said.standing().warning(), true, "", said.standing().inBrief()));
    }

    private Optional<DocumentStanding> said(ShelvedDocument document) {
        return standings.of(document.id()).or(() -> standings.laterEdition(reader, document.card()));
    }

    private Optional<ShelvedDocument> document(String id) {
        return documents.computeIfAbsent(id, each -> shelf.find(reader, each));
    }
}
