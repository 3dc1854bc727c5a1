/**
 * Who may see what: access classes, compartments and the reader who asks.
 *
 * <p>A filter over one shared index is not a wall: term statistics leak through scores, counts, suggestions and
 * spelling. So each compartment has its own index directory, and a search opens exactly the compartments its
 * {@link org.practicelearning.indexer.access.Reader} may open. There is no search, count or suggestion without a reader.
 */
@NullMarked
package org.practicelearning.indexer.access;

import org.jspecify.annotations.NullMarked;
