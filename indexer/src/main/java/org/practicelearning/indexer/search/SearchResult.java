package org.practicelearning.indexer.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.PassageKind;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.indexer.tag.Tag;

/**
 * What was found. Hits, counts and pages agree: {@code total} is the number of documents over all pages, and the count
 * of a facet value is the {@code total} that choosing it would give.
 *
 * @param reading how the query was understood
 * @param total documents
 * @param unpublished how many of them not everybody may open
 * @param totalPassages passages
 * @param page the page answered, from 1
 * @param pages how many there are, at least 1
 * @param documents of this page
 * @param facets in the order to show
 * @param undated found documents without a year of publication
 * @param didYouMean another spelling that would find more, null when there is none
 * @param words for each word or phrase of the query how many documents hold it alone, under the same filters; shown when
 *     nothing was found
 * @param nearest when nothing was found: up to three documents that hold the most of the words, under the same filters;
 *     not counted in {@code total}
 */
public record SearchResult(
        QueryReading reading,
        int total,
        int unpublished,
        int totalPassages,
        int page,
        int pages,
        List<DocumentHit> documents,
        List<Facet> facets,
        int undated,
        @Nullable String didYouMean,
        List<WordCount> words,
        List<DocumentHit> nearest) {
    public SearchResult {
        documents = List.copyOf(documents);
        facets = List.copyOf(facets);
        words = List.copyOf(words);
        nearest = List.copyOf(nearest);
    }

    /**
     * How the query was understood.
     *
     * @param text the query as it was read, in the query language; equal to what was typed when nothing was wrong
     * @param rule one plain sentence on how many of the words a passage must hold, when that is not all of them; else null
     * @param remark one plain sentence on what could not be read and what was done instead; null when all was well
     * @param empty whether there are no words to look for, so that every document answers
     * @param widened other ways to say what was typed, which were looked for too
     */
    public record QueryReading(
            String text, @Nullable String rule, @Nullable String remark, boolean empty, List<Widened> widened) {
        public QueryReading {
            widened = List.copyOf(widened);
        }
    }

    /** Words of the query with the other ways to say the same. */
    public record Widened(String typed, List<Added> added) {
        public Widened {
            added = List.copyOf(added);
        }
    }

    /**
     * Another way to say something.
     *
     * @param wanted false when it was asked to leave it out
     */
    public record Added(String text, Era era, boolean wanted) {}

    /** How another way stands in time to the one that was typed. */
    public enum Era {
        SAME,
        EARLIER,
        LATER
    }

    /**
     * A document with its best passages.
     *
     * @param titleHtml its title, escaped, with the matched words in {@code <mark>}
     * @param matches passages of it that hold the words; 0 when it was found by its title, a field or filters alone
     * @param passages the best of them, best first; its first ones when it was found by its title alone
     * @param pages pages with matches, in order; empty where the format has no pages
     */
    public record DocumentHit(
            DocumentCard card, String titleHtml, int matches, List<PassageHit> passages, List<PageMatches> pages) {
        public DocumentHit {
            passages = List.copyOf(passages);
            pages = List.copyOf(pages);
        }
    }

    /**
     * A page with matches.
     *
     * @param firstPassage id of the first matching passage on it
     */
    public record PageMatches(int page, @Nullable String label, int matches, String firstPassage) {}

    /**
     * A passage that matches.
     *
     * @param section headings above it, without those that only repeat the title of the document
     * @param sectionHtml the same, escaped, with the matched words in {@code <mark>}
     * @param snippet the part around the matches, plain text; items of a list and cells of a row are parted by {@code \n}
     * @param html the same, escaped, with the matched words in {@code <mark>}
     * @param role the part it plays, null where none was recognised
     * @param tags its themes
     * @param text the whole of it
     */
    public record PassageHit(
            String id,
            @Nullable Integer page,
            @Nullable String pageLabel,
            @Nullable String paragraph,
            List<String> section,
            List<String> sectionHtml,
            PassageKind kind,
            boolean ocr,
            String snippet,
            String html,
            @Nullable PassageRole role,
            List<Tag> tags,
            String text) {
        public PassageHit {
            section = List.copyOf(section);
            sectionHtml = List.copyOf(sectionHtml);
            tags = List.copyOf(tags);
        }
    }

    /** A facet with its values, the most frequent first; years newest first. */
    public record Facet(FacetField field, List<FacetValue> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * A value, what people read for it, and the number of documents choosing it would give.
     *
     * @param unpublished how many of them not everybody may open
     */
    public record FacetValue(
            String value, String label, int count, int unpublished, boolean included, boolean excluded) {}

    /** A word of the query and the number of documents that hold it. */
    public record WordCount(String word, int documents) {}
}
