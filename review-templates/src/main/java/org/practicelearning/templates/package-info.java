/** What is written from the library: citations, and the drafts and exports that carry them. Knows nothing of web, SQL or Lucene. */
@NullMarked
package org.practicelearning.templates;

import org.jspecify.annotations.NullMarked;
