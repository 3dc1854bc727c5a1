package org.practicelearning.indexer.describe;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;
import org.practicelearning.indexer.passage.SplitDocument;

/**
 * Proposes what the catalogue says of a document, each value with the sentence that says so. Rules alone, no lists of
 * known places. Has no state; one instance serves all threads.
 */
public final class Describer {
    /** Papers about a child. The others name children, too, but are not about them. */
    private static final Set<DocumentType> ABOUT_A_CHILD =
            EnumSet.of(DocumentType.LCSPR, DocumentType.SCR, DocumentType.RAPID_REVIEW);

    /**
     * The proposals for a document, at most one for each field.
     *
     * @param fileName its name without the folder, the last resort for a title
     */
    public List<Proposal> propose(String fileName, DocumentContent content, SplitDocument split) {
        Front front = Front.of(content, split);
        List<Proposal> proposals = new ArrayList<>();
        Optional<Evidence> title = TitleFinder.find(content, front, fileName);
        title.ifPresent(found -> proposals.add(found.proposes(DescribedField.TITLE, found.sentence())));
        Optional<Proposal> type = TypeFinder.find(content, title, front, split.passages());
        type.ifPresent(proposals::add);
        Optional<String> author = Optional.ofNullable(content.properties().get("author"));
        proposals.addAll(PublisherFinder.find(front, split.passages(), author));
        PublishedFinder.find(content, front, split.passages()).ifPresent(proposals::add);
        boolean aboutAChild = type.flatMap(found -> DocumentType.ofKey(found.value()))
                .filter(ABOUT_A_CHILD::contains)
                .isPresent();
        if (aboutAChild) {
            addChild(title, front, split.passages(), proposals);
        }
        return proposals;
    }

    private static void addChild(
            Optional<Evidence> title, Front front, List<Passage> passages, List<Proposal> proposals) {
        Optional<Proposal> pseudonym = PseudonymFinder.find(title, front, passages);
        Subject subject = Subject.of(
                pseudonym.map(Proposal::value), title.map(Evidence::sentence).orElse(""));
        pseudonym.ifPresent(proposals::add);
        List<Passage> body = passages.stream()
                .filter(each -> each.kind() != PassageKind.HEADING)
                .toList();
        ChildFinder child = new ChildFinder(body, subject);
        IncidentFinder.find(body, subject).ifPresent(proposals::add);
        child.ages().ifPresent(proposals::add);
        child.sexes().ifPresent(proposals::add);
        EthnicityFinder.find(body, subject).ifPresent(proposals::add);
    }
}
