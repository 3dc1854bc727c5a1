package org.practicelearning.indexer.extract;

import org.practicelearning.indexer.extract.PagePicture.Box;

/**
 * A word that was read from the picture of a page.
 *
 * @param line number of its line, unique on the page
 */
public record SeenWord(int line, String text, Box box) {}
