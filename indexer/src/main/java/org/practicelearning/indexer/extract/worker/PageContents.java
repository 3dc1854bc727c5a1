package org.practicelearning.indexer.extract.worker;

import java.util.List;

/**
 * What stands on one page of a PDF.
 *
 * @param upright text that reads as the page is shown
 * @param turned text that stands on its side or head
 * @param rules lines drawn and pictures placed
 * @param width of the page as shown, in points
 * @param height of the page as shown, in points
 */
record PageContents(List<Fragment> upright, List<Fragment> turned, PageRules rules, float width, float height) {

    /** Letters and digits on the page. */
    int letters() {
        int count = 0;
        for (List<Fragment> fragments : List.of(upright, turned)) {
            for (Fragment fragment : fragments) {
                count += (int)
                        fragment.text.chars().filter(Character::isLetterOrDigit).count();
            }
        }
        return count;
    }
}
