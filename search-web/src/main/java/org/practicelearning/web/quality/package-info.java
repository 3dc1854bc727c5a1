/**
 * How well themes are found: what was measured when the program was made, and what people decided about it here since.
 * A room of its own because whoever relies on a theme must be able to see how far it can be relied on, and theme pages,
 * reading pages and exports all lead here.
 */
@NullMarked
package org.practicelearning.web.quality;

import org.jspecify.annotations.NullMarked;
