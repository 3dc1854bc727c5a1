/**
 * Measures: how good the ranking is on judged sets, and how fast a search is. Each figure the project states is printed
 * by something in here.
 */
@NullMarked
package org.practicelearning.indexer.evaluate;

import org.jspecify.annotations.NullMarked;
