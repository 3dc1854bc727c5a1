/**
 * The way in. A row in the ledger is written before a file is touched, and every row ends as done, partly done or failed,
 * with what is missing or what to do. Files are read by a few threads and enter the library in batches through one door, so
 * that a process killed at any moment goes on where it stopped and neither loses nor doubles a document.
 */
@NullMarked
package org.practicelearning.web.ingest;

import org.jspecify.annotations.NullMarked;
