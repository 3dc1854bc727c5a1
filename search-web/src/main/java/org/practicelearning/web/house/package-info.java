/**
 * What a partnership itself sets for its reviews: its Word templates, its own copies of the kinds of draft, the rules of the
 * clock and the bank holidays. Each is kept version by version, checked before it counts, and used by drafts from then on;
 * drafts that were begun before keep what they were begun with.
 */
@NullMarked
package org.practicelearning.web.house;

import org.jspecify.annotations.NullMarked;
