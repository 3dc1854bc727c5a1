package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.index.HeldIndexes;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;
import org.practicelearning.indexer.tag.MarkedPassage;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.indexer.tag.PhraseCover;
import org.practicelearning.indexer.tag.Tag;
import org.practicelearning.indexer.taxonomy.ConceptScheme;

/**
 * Frequent phrases of the texts that no concept of a vocabulary covers, with passages that hold them. Answered from
 * exactly the compartments the reader may open. Thread-safe.
 */
public final class UncoveredPhrases {
    /** Of a larger library every so-manieth passage is read, so that an answer takes seconds at most. */
    private static final int MOST_PASSAGES = 40_000;

    private static final int MOST_PHRASES = 120;
    /** What stands in less than one document of so many is chance. */
    private static final int FEW = 50;

    private static final int CANDIDATES = 4_000;
    /** What stands in more of the documents than this tells them hardly apart. */
    private static final double MOST_SHARE = 0.6;

    /** In so few documents nothing is common. */
    private static final int SMALL = 10;

    /** Documents by which a theme's own frequency begins to tell against it. */
    private static final int COMMON = 25;

    private static final int EXAMPLES = 3;
    private static final int THEMES = 3;

    private final CompartmentIndexes indexes;

    public UncoveredPhrases(CompartmentIndexes indexes) {
        this.indexes = indexes;
    }

    /**
     * What was found.
     *
     * @param phrases the most telling first
     * @param read passages that were read
     * @param of passages the reader may open
     */
    public record Answer(List<Phrase> phrases, int read, int of) {
        public Answer {
            phrases = List.copyOf(phrases);
        }
    }

    /**
     * A phrase.
     *
     * @param text its most frequent form
     * @param themes ids of concepts found most often in the same passages, the most frequent first
     */
    public record Phrase(String text, int passages, int documents, List<String> themes, List<Example> examples) {
        public Phrase {
            themes = List.copyOf(themes);
            examples = List.copyOf(examples);
        }
    }

    /** A passage that holds it, with where in its text. */
    public record Example(DocumentCard card, Passage passage, int start, int end) {}

    /** What an answer was made of; as long as it is the same, so is the answer. */
    public List<Object> state(Reader reader) {
        try (HeldIndexes held = indexes.hold(reader::opens)) {
            return held.key();
        }
    }

    /** Finds them. Takes a second or more. */
    public Answer find(Reader reader, ConceptScheme scheme) {
        try (HeldIndexes held = indexes.hold(reader::opens)) {
            return new Finding(OpenLibrary.of(held), PhraseCover.of(scheme)).answer();
        }
    }

    /** One look through the texts. */
    private static final class Finding {
        private final OpenLibrary library;
        private final PhraseCover cover;
        private final Map<String, PhraseCount> counts = new HashMap<>();
        private final WordNature nature = new WordNature();
        private final Map<String, Integer> themes = new HashMap<>();

        Finding(OpenLibrary library, PhraseCover cover) {
            this.library = library;
            this.cover = cover;
            library.cards()
                    .forEach(card ->
                            card.subject().themes().forEach(each -> themes.merge(each.concept(), 1, Integer::sum)));
        }

        Answer answer() {
            List<Integer> places = places();
            int step = Math.max(1, (places.size() + MOST_PASSAGES - 1) / MOST_PASSAGES);
            int read = 0;
            for (int at = 0; at < places.size(); at += step) {
                read(places.get(at), library.passage(places.get(at)));
                read++;
            }
            return new Answer(phrases(), read, places.size());
        }

        private List<Integer> places() {
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place < library.places(); place++) {
                if (library.isPassage(place)) {
                    places.add(place);
                }
            }
            return places;
        }

        private void read(int place, Passage passage) {
            if (passage.kind() == PassageKind.TABLE_ROW) {
                return;
            }
            PhraseReading.each(
                    passage.text(),
                    nature,
                    (key, from, to, around) -> counts.computeIfAbsent(key, each -> new PhraseCount())
                            .add(place, library.documentAt(place), from, to, around));
        }

        private List<Phrase> phrases() {
            int documents = library.cards().size();
            int least = Math.max(2, documents / FEW);
            List<Map.Entry<String, PhraseCount>> ranked = counts.entrySet().stream()
                    .filter(each -> each.getValue().documents() >= least
                            && each.getValue().contexts() >= least
                            && each.getValue().documents() <= Math.max(SMALL, documents * MOST_SHARE)
                            && !nature.isName(each.getKey())
                            && nature.names(each.getKey()))
                    .sorted(Comparator.comparingDouble(
                                    (Map.Entry<String, PhraseCount> each) -> -weight(each.getKey(), each.getValue()))
                            .thenComparing(Map.Entry::getKey))
                    .limit(CANDIDATES)
                    .toList();
            Map<String, Phrase> found = new LinkedHashMap<>();
            Set<String> taken = new HashSet<>();
            for (Map.Entry<String, PhraseCount> each : ranked) {
                if (found.size() == MOST_PHRASES) {
                    break;
                }
                if (!overlaps(each.getKey(), taken)) {
                    String text = text(each.getValue());
                    if (!cover.knows(text) && isSpoken(each.getValue())) {
                        taken.add(each.getKey());
                        found.put(each.getKey(), phrase(text, each.getValue()));
                    }
                }
            }
            return List.copyOf(found.values());
        }

        /** In how many documents, how firmly its words hold together, and how much longer phrases say. */
        private double weight(String key, PhraseCount count) {
            String[] words = key.split(" ");
            double together = 0;
            for (String word : words) {
                together += Math.log((double) count.passages() / Math.max(1, nature.count(word)));
            }
            return Math.log(1 + count.documents()) * (6 + together / words.length) * (1 + 0.1 * (words.length - 2));
        }

        /** A part of a phrase that was taken, or one that holds it, would say the same once more. */
        private static boolean overlaps(String key, Set<String> taken) {
            String wanted = " " + key + " ";
            return taken.stream().anyMatch(each -> {
                String other = " " + each + " ";
                return other.contains(wanted) || wanted.contains(other);
            });
        }

        /** As it stands most often; the capital of a sentence's first word is not part of it. */
        private String text(PhraseCount count) {
            Map<String, Integer> forms = new HashMap<>();
            count.places(20)
                    .forEach(spot -> forms.merge(
                            plain(library.passage(spot.place()).text().substring(spot.from(), spot.to())),
                            1,
                            Integer::sum));
            return forms.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }

        private static String plain(String form) {
            String joined = form.replaceAll("\\s+", " ");
            boolean begins = joined.length() > 1
                    && Character.isUpperCase(joined.charAt(0))
                    && Character.isLowerCase(joined.charAt(1));
            return begins ? Character.toLowerCase(joined.charAt(0)) + joined.substring(1) : joined;
        }

        /** Standing text repeats itself; what people write about does so in passages of its own kind. */
        private boolean isSpoken(PhraseCount count) {
            long standing = count.places(12).stream()
                    .filter(spot -> library.marked(spot.place()).role() == PassageRole.BOILERPLATE)
                    .count();
            return standing * 3 < count.places(12).size();
        }

        private Phrase phrase(String text, PhraseCount count) {
            Map<String, Integer> beside = new HashMap<>();
            List<Example> examples = new ArrayList<>();
            Set<Integer> shown = new HashSet<>();
            for (PhraseCount.Spot spot : count.places(60)) {
                MarkedPassage marked = library.marked(spot.place());
                marked.tags().stream()
                        .map(Tag::concept)
                        .distinct()
                        .forEach(each -> beside.merge(each, 1, Integer::sum));
                int document = library.documentAt(spot.place());
                if (examples.size() < EXAMPLES && shown.add(document)) {
                    examples.add(new Example(library.cards().get(document), marked.passage(), spot.from(), spot.to()));
                }
            }
            return new Phrase(text, count.passages(), count.documents(), nearest(beside), examples);
        }

        /** Those that stand beside it again and again, the ones that stand beside everything last. */
        private List<String> nearest(Map<String, Integer> beside) {
            return beside.entrySet().stream()
                    .filter(each -> each.getValue() > 1)
                    .sorted(Comparator.comparingDouble((Map.Entry<String, Integer> each) ->
                                    -each.getValue() / Math.sqrt(COMMON + themes.getOrDefault(each.getKey(), 0)))
                            .thenComparing(Map.Entry::getKey))
                    .limit(THEMES)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
