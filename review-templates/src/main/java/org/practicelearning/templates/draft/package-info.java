/**
 * A draft is a value: every change gives a new one or says why not. It knows the template it was begun with, the answers
 * section by section with their revision (so that two people cannot overwrite each other), the evidence it quotes, who
 * moved it and why, and who signed which version. Real identities live beside it in a key table, never in it.
 */
@NullMarked
package org.practicelearning.templates.draft;

import org.jspecify.annotations.NullMarked;
