/**
 * Collections of quotations that people gather from search results, documents, theme pages and the register. A quotation is
 * the same frozen value that a draft cites. What has become of its source is asked anew whenever it is shown or exported;
 * a quotation whose document a reader may not open is not there for that reader.
 */
@NullMarked
package org.practicelearning.web.evidence;

import org.jspecify.annotations.NullMarked;
