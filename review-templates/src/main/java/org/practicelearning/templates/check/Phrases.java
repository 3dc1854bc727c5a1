package org.practicelearning.templates.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.practicelearning.templates.file.Fields;
import org.practicelearning.templates.file.YamlFile;

/** The phrases checks look for; a file, because language moves on. */
final class Phrases {
    private static final String SHIPPED = "phrases.yaml";
    private static final Phrases INSTANCE = load();

    private final List<Phrase> weak;
    private final List<Phrase> wording;

    private Phrases(List<Phrase> weak, List<Phrase> wording) {
        this.weak = List.copyOf(weak);
        this.wording = List.copyOf(wording);
    }

    /** Words, what to write instead, and why. */
    record Phrase(Pattern pattern, String prefer, String reason, String source) {
        /** The words as they stand in a text. */
        List<String> in(String text) {
            return pattern.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
        }
    }

    /** Verbs that change nothing. */
    static List<Phrase> weak() {
        return INSTANCE.weak;
    }

    /** Words that blame or label. */
    static List<Phrase> wording() {
        return INSTANCE.wording;
    }

    private static Phrases load() {
        try (InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return YamlFile.read(text, Phrases::read).orFail(IllegalStateException::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading " + SHIPPED, unreadable);
        }
    }

    private static Phrases read(Fields file) {
        Phrases phrases = new Phrases(file.parts("weak", Phrases::phrase), file.parts("wording", Phrases::phrase));
        file.nothingElse();
        return phrases;
    }

    private static Phrase phrase(Fields fields) {
        String words = String.join("|", fields.words("words"));
        Phrase phrase = new Phrase(
                Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                fields.text("prefer"),
                fields.text("reason"),
                fields.text("source"));
        if (words.isEmpty() || !words.equals(words.toLowerCase(Locale.ROOT))) {
            fields.fault("words", "should be in small letters, at least one");
        }
        fields.nothingElse();
        return phrase;
    }
}
