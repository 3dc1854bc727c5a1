/**
 * What every page shares: layout and rendering, addresses, security headers, form tokens, error pages and the one place
 * that says who is reading. Pages are made on the server and work without scripts; a template holds no logic beyond
 * loops and conditions, and nothing is ever printed unescaped.
 */
@NullMarked
package org.practicelearning.web.page;

import org.jspecify.annotations.NullMarked;
