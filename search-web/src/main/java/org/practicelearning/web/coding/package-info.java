/**
 * Coding: the vocabulary in use, what people decided about themes, and the marking of documents by both. The decisions are
 * the truth; what the indexes show of themes is made of them and of the rules.
 */
@NullMarked
package org.practicelearning.web.coding;

import org.jspecify.annotations.NullMarked;
