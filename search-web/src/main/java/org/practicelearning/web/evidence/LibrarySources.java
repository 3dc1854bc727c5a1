package org.practicelearning.web.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
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

    @Override
    public Optional<String> words(String document, String version, int start, int end) {
        return shelf.text(reader, document, version).flatMap(text -> TextChecks.words(text, start, end));
    }

    @Override
    public Standing standing(String document, String version) {
        Optional<ShelvedDocument> found = document(document);
        if (found.isEmpty()) {
            return Standing.GONE;
        }
        Optional<Standing> said = said(found.get()).map(DocumentStanding::standing);
        boolean current = found.get().current().hash().equals(version);
        return said.orElse(current ? Standing.CURRENT : Standing.CHANGED);
    }

    /** What has become of the source of a quotation that the reader may see. */
    SourceState state(CollectedItem item) {
        Optional<ShelvedDocument> found = document(item.evidence().document());
        if (found.isEmpty()) {
            return new SourceState(
                    Standing.GONE,
                    List.of(new Remark(
                            "The document is no longer in the library. The words are kept as they were quoted.",
                            true,
                            "")));
        }
        ShelvedDocument document = found.get();
        List<Remark> remarks = new ArrayList<>();
        Optional<DocumentStanding> said = said(document);
        said.ifPresent(each -> remarks.add(remark(each)));
        Standing standing = said.map(DocumentStanding::standing).orElse(Standing.CURRENT);
        boolean differs = version(item, document, remarks);
        access(item, document).ifPresent(remarks::add);
        return new SourceState(standing == Standing.CURRENT && differs ? Standing.CHANGED : standing, remarks);
    }

    /** Remarks on the version; whether its words are not to be found any more. */
    private boolean version(CollectedItem item, ShelvedDocument document, List<Remark> remarks) {
        String quoted = item.evidence().citation().version();
        boolean kept = document.versions().stream().anyMatch(each -> each.hash().equals(quoted));
        boolean differs = false;
        if (!kept) {
            remarks.add(new Remark("The version that was quoted is no longer kept.", true, ""));
            differs = true;
        } else if (!checks.kept(shelf, reader, document, quoted, item).here()) {
            remarks.add(new Remark(
                    "The version that was quoted has been read again, and its text now has other words at this place.",
                    true,
                    Address.of("doc", document.id(), "version", quoted).toString()));
            differs = true;
        }
        if (!document.current().hash().equals(quoted)) {
            Kept now = checks.kept(shelf, reader, document, document.current().hash(), item);
            remarks.add(newer(document, now));
            differs |= now.passage().isEmpty();
        }
        return differs;
    }

    private Remark newer(ShelvedDocument document, Kept now) {
        Address address = Address.of("doc", document.id());
        return now.passage()
                .map(passage -> new Remark(
                        "The document has a newer version, which has the same words" + place(document, passage) + ".",
                        false,
                        address.with("at", passage.id()).at(passage.id()).toString()))
                .orElseGet(() -> new Remark(
                        "The document has a newer version, in which these words are not found. The version that was"
                                + " quoted is kept.",
                        true,
                        address.toString()));
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
                        ""));
    }

    private Remark remark(DocumentStanding said) {
        Optional<ShelvedDocument> by = Optional.ofNullable(said.replacedBy()).flatMap(this::document);
        return by.map(each -> new Remark(
                        Standing.REPLACED.warning() + " It is: " + each.card().title() + ".",
                        true,
                        Address.of("doc", each.id()).toString()))
                .orElseGet(() -> new Remark(said.standing().warning(), true, ""));
    }

    private Optional<DocumentStanding> said(ShelvedDocument document) {
        return standings.of(document.id()).or(() -> standings.laterEdition(reader, document.card()));
    }

    private Optional<ShelvedDocument> document(String id) {
        return documents.computeIfAbsent(id, each -> shelf.find(reader, each));
    }
}
