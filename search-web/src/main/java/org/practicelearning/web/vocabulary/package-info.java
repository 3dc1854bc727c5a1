/**
 * The vocabulary pages: the concepts as a tree, editing them in place, the log of changes with its undo, import and export,
 * the codebook, and the phrases that no concept covers. Every change is planned first, shown, and then made in one
 * transaction with the decisions it carries along; the documents are marked again in the background.
 */
@NullMarked
package org.practicelearning.web.vocabulary;

import org.jspecify.annotations.NullMarked;
