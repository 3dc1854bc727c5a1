package org.practicelearning.indexer.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The child or children a review is about, under the name it gives them.
 *
 * @param pseudonym as the review prints it, empty when it was not found
 * @param names the forms in which sentences speak of them: {@code Child LH24}, {@code LH24}, {@code M1} of a group M
 * @param several whether there is more than one child
 */
record Subject(String pseudonym, Pattern names, boolean several) {
    private static final Pattern GROUP =
            Pattern.compile("(?i)\\b(?:siblings?(?: group)?|sisters|brothers|twins|family|children|young people)\\b.*");

    private static final Pattern AND_OTHERS =
            Pattern.compile("(?i)\\band (?:(?:his|her|their) )?(?:\\w+ )?(?:siblings|brothers?|sisters?)\\b");

    static Subject of(Optional<String> pseudonym, String title) {
        String name = pseudonym.orElse("");
        List<String> forms = new ArrayList<>();
        if (!name.isEmpty()) {
            forms.add(Pattern.quote(name));
            String last = name.substring(name.lastIndexOf(' ') + 1);
            String first = name.contains(" and ") ? name.substring(0, name.indexOf(' ')) : last;
            boolean letter = first.length() == 1;
            boolean group = GROUP.matcher(name).find();
            if (letter && group) {
                forms.add(Pattern.quote(first) + "\\d");
            }
            if (!first.toLowerCase(Locale.ROOT).equals("siblings")) {
                forms.add(Pattern.quote(first) + (letter ? "(?=['\u2019 ,.])(?!\\.\\p{Lu})" : "\\b"));
            }
        }
        forms.add(
                "(?i:the|this|these) (?:child|baby|infant|young person|boy|girl|children|siblings|sisters|brothers|twins)\\b");
        boolean several =
                GROUP.matcher(name).find() || AND_OTHERS.matcher(title).find();
        return new Subject(name, Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", forms) + ")"), several);
    }

    boolean isIn(String sentence) {
        return names.matcher(sentence).find();
    }
}
