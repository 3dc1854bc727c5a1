/** Measuring, from the command line: how long a whole ingest takes beside bare Tika and Recoll, what becomes of hostile files, and how searches fare when many people search at once. Prints ratios; a machine is never as quiet as one thinks. */
@NullMarked
package org.practicelearning.web.bench;

import org.jspecify.annotations.NullMarked;
