package org.practicelearning.corpus.judged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.index.CardSubject;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.PassageSplitter;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.indexer.tag.MarkedPassage;

/** The product's own search with its default settings: its passages, its index, its ranking. */
final class SiteRanking implements AutoCloseable {
    private static final int DEPTH = 100;

    private final Path folder;
    private final CompartmentIndexes indexes;
    private final LibrarySearch search;

    /** @param folder an empty one, for the index; removed on closing */
    SiteRanking(Map<String, List<String>> texts, Path folder) {
        this.folder = folder;
        indexes = CompartmentIndexes.open(folder);
        PassageSplitter splitter = new PassageSplitter();
        long seq = 0;
        for (Map.Entry<String, List<String>> text : texts.entrySet()) {
            String id = text.getKey();
            DocumentContent content = content(text.getValue().get(1));
            indexes.put(
                    card(id, text.getValue().get(0)),
                    MarkedPassage.unmarked(splitter.split(id, content).passages()),
                    ++seq);
        }
        indexes.commit();
        search = new LuceneLibrarySearch(indexes, InstantSource.system());
    }

    /** Ids, best first. */
    List<String> rank(String question) {
        SearchRequest request =
                new SearchRequest(question, Map.of(), Map.of(), SearchRequest.Sort.RELEVANCE, 1, DEPTH, 0, false);
        return search.search(Reader.localOperator(), request).documents().stream()
                .map(hit -> hit.card().id())
                .toList();
    }

    @Override
    public void close() {
        indexes.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("removing the index of the judged texts", e);
        }
    }

    private static DocumentContent content(String text) {
        Block block = Block.of(BlockKind.PARAGRAPH, 0, text);
        PageContent page = new PageContent(1, null, List.of(block), TextSource.TEXT, null);
        return new DocumentContent("text/plain", DocumentContent.Paging.NONE, List.of(page), Map.of());
    }

    private static DocumentCard card(String id, String title) {
        return new DocumentCard(
                id,
                Compartment.PUBLISHED,
                title,
                "other",
                "Other",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                "txt",
                false,
                CardSubject.UNKNOWN,
                0);
    }
}
