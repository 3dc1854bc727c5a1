/**
 * From a file to an answer: bytes become pages, pages become passages, passages become a searchable index.
 *
 * <p>The rooms, in the order a document walks through them: {@code extract} (bytes to pages, in a separate worker
 * process), {@code passage} (pages to citable passages), {@code index} (passages to Lucene, one directory per
 * compartment) and {@code search} (a question to ranked passages). {@code access} holds who may see what and is known to
 * all of them. No Lucene or Tika type stands in any public signature.
 */
@NullMarked
package org.practicelearning.indexer;

import org.jspecify.annotations.NullMarked;
