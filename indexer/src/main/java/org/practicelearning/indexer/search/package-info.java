/**
 * A question to ranked passages, grouped by document, with exact facet counts. The query language is our own small
 * grammar: it never throws, is bounded in length, depth and clauses, and says in one plain sentence what it could not
 * read and how it read the rest.
 */
@NullMarked
package org.practicelearning.indexer.search;

import org.jspecify.annotations.NullMarked;
