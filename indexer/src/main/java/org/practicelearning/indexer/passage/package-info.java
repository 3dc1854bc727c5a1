/**
 * Pages to passages: the unit that is found, tagged, quoted and cited. Repairs what conversion has damaged (bullet
 * debris, hyphenated line ends, ligatures, hard line breaks), leaves out running headers, footers and contents pages, and
 * gives each passage its page, section path and paragraph number.
 */
@NullMarked
package org.practicelearning.indexer.passage;

import org.jspecify.annotations.NullMarked;
