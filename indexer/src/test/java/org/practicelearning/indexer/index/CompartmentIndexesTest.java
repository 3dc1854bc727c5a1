package org.practicelearning.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.indexer.tag.MarkedPassage;

class CompartmentIndexesTest {
    private static final Compartment OPEN = Compartment.PUBLISHED;

    @TempDir
    Path folder;

    private static int found(CompartmentIndexes indexes, String query) {
        return new LuceneLibrarySearch(indexes, InstantSource.system())
                .search(Reader.localOperator(), SearchRequest.of(query))
                .total();
    }

    private void filled() {
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            for (int number = 1; number <= 20; number++) {
                aDocument("d" + number).saying("School number " + number).putInto(indexes, number);
            }
            indexes.commit();
        }
    }

    @Test
    void remembersTheLastChangeItHolds() {
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            aDocument("a").saying("School.").putInto(indexes, 7);
            assertThat(indexes.lastSeq(OPEN)).isZero();
            indexes.commit();
            assertThat(indexes.lastSeq(OPEN)).isEqualTo(7);
            aDocument("b").saying("School.").putInto(indexes, 8);
        }
        try (CompartmentIndexes again = CompartmentIndexes.open(folder)) {
            assertThat(again.state(OPEN)).isEqualTo(new IndexState.Sound(7));
            assertThat(found(again, "school")).isEqualTo(1);
        }
    }

    @Test
    void puttingTwiceIsPuttingOnce() {
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            for (int run = 0; run < 3; run++) {
                aDocument("a").saying("School.").putInto(indexes, 1);
            }
            indexes.commit();
            assertThat(found(indexes, "school")).isEqualTo(1);
            assertThat(new LuceneLibrarySearch(indexes, InstantSource.system())
                            .search(Reader.localOperator(), SearchRequest.of("school"))
                            .totalPassages())
                    .isEqualTo(1);
        }
    }

    @Test
    void removesADocumentAndACompartment() {
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            Compartment team = Compartment.ofCase("c1");
            aDocument("a").saying("School.").putInto(indexes, 1);
            aDocument("b").in(team).saying("School.").putInto(indexes, 2);
            indexes.remove(OPEN, "a", 3);
            indexes.commit();
            assertThat(found(indexes, "school")).isEqualTo(1);

            indexes.dropCompartment(team);

            assertThat(found(indexes, "school")).isZero();
            assertThat(folder.resolve(team.key())).doesNotExist();
            aDocument("b").in(team).saying("School.").putInto(indexes, 4);
            indexes.commit();
            assertThat(found(indexes, "school")).isEqualTo(1);
        }
    }

    @Test
    void purgeLeavesNoByteOfARemovedText() throws IOException {
        String canary = "zqxcanary7391";
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            for (int number = 1; number <= 50; number++) {
                aDocument("d" + number)
                        .titled("Title " + number)
                        .saying("School number " + number + (number == 9 ? " " + canary : ""))
                        .putInto(indexes, number);
            }
            indexes.commit();
            assertThat(holdingFiles(canary)).isPositive();
            indexes.remove(OPEN, "d9", 51);
            indexes.commit();
            assertThat(holdingFiles(canary)).isPositive();

            indexes.purge(OPEN);

            assertThat(holdingFiles(canary)).isZero();
            assertThat(indexes.lastSeq(OPEN)).isEqualTo(51);
            assertThat(found(indexes, "school")).isEqualTo(49);
        }
    }

    private long holdingFiles(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(each -> read(each).contains(text))
                    .count();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noticesEveryDamagedFile() throws IOException {
        filled();
        Random random = new Random(5);
        for (Path file : indexFiles()) {
            byte[] whole = Files.readAllBytes(file);
            for (int way = 0; way < 4; way++) {
                damage(file, whole, way, random);
                try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
                    assertThat(indexes.state(OPEN).needsRebuild())
                            .as("seed 5, %s damaged in way %d", file.getFileName(), way)
                            .isTrue();
                    assertThat(found(indexes, "school")).isZero();
                }
                Files.write(file, whole);
            }
        }
    }

    private List<Path> indexFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(each -> !each.endsWith("live") && !each.endsWith("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private static void damage(Path file, byte[] whole, int way, Random random) throws IOException {
        switch (way) {
            case 0 -> Files.delete(file);
            case 1 -> Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            case 2 -> Files.write(file, new byte[whole.length]);
            default -> {
                byte[] flipped = whole.clone();
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, flipped);
            }
        }
    }

    @Test
    void refusesTheIndexOfAnotherCompartment() throws IOException {
        filled();
        Path published = folder.resolve("published");
        Path partnership = Files.createDirectories(folder.resolve("partnership"));
        try (Stream<Path> files = Files.walk(published)) {
            for (Path each : files.filter(file -> !file.equals(published)).toList()) {
                Files.copy(each, partnership.resolve(published.relativize(each)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            assertThat(indexes.state(Compartment.PARTNERSHIP)).isInstanceOf(IndexState.Foreign.class);
            assertThat(found(indexes, "school")).isEqualTo(20);
            assertThatThrownBy(() -> aDocument("x").in(Compartment.PARTNERSHIP).putInto(indexes, 1))
                    .hasMessageContaining("built again");
        }
    }

    @Test
    void isBuiltAgainBesideTheLiveOne() {
        filled();
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            try (IndexRebuild rebuild = indexes.rebuild(OPEN)) {
                rebuild.put(
                        aDocument("n").saying("School anew.").card(),
                        MarkedPassage.unmarked(
                                aDocument("n").saying("School anew.").passages()));
                assertThat(found(indexes, "school")).isEqualTo(20);
                rebuild.finish(99);
            }
            assertThat(found(indexes, "school")).isEqualTo(1);
            assertThat(indexes.lastSeq(OPEN)).isEqualTo(99);
            try (IndexRebuild abandoned = indexes.rebuild(OPEN)) {
                abandoned.put(aDocument("m").card(), List.of());
            }
            assertThat(found(indexes, "school")).isEqualTo(1);
        }
        try (CompartmentIndexes again = CompartmentIndexes.open(folder)) {
            assertThat(found(again, "school")).isEqualTo(1);
        }
    }

    @Test
    void aDamagedIndexCanBeBuiltAgain() throws IOException {
        filled();
        Files.write(indexFiles().getFirst(), new byte[3]);
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            assertThat(indexes.states())
                    .hasEntrySatisfying(
                            "published",
                            state -> assertThat(state.needsRebuild()).isTrue());
            try (IndexRebuild rebuild = indexes.rebuild(OPEN)) {
                rebuild.put(
                        aDocument("a").card(),
                        MarkedPassage.unmarked(aDocument("a").saying("School.").passages()));
                rebuild.finish(1);
            }
            assertThat(found(indexes, "school")).isEqualTo(1);
            aDocument("b").saying("School.").putInto(indexes, 2);
            indexes.commit();
            assertThat(found(indexes, "school")).isEqualTo(2);
        }
    }

    @Test
    void keepsAllFieldsOfAPassage() {
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            aDocument("a").saying("School.\nSecond line.", 12).putInto(indexes, 1);
            indexes.commit();
            try (HeldIndexes held = indexes.hold(each -> true)) {
                IndexSegment segment = held.segments().getFirst();
                int passage = segment.isCard(0) ? 1 : 0;
                assertThat(segment.passage(passage))
                        .isEqualTo(aDocument("a")
                                .saying("School.\nSecond line.", 12)
                                .passages()
                                .getFirst());
                assertThat(segment.cards()).containsExactly(aDocument("a").card());
            }
        }
    }

    @Test
    void takesAnIndexInUseElsewhereForNoDamage() {
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            aDocument("a").saying("School.").putInto(indexes, 1);
            indexes.commit();

            assertThatThrownBy(() -> CompartmentIndexes.open(folder)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void isNotWrittenAfterItWasClosed() {
        filled();
        CompartmentIndexes indexes = CompartmentIndexes.open(folder);
        indexes.close();

        assertThatThrownBy(() -> aDocument("x").putInto(indexes, 1)).isInstanceOf(IllegalStateException.class);
    }
}
