/**
 * Handing over. A data folder is open in one process at a time; a command that finds it open in a running server asks that
 * server to do the work, over loopback and with a secret only the owner of the folder can read.
 */
@NullMarked
package org.practicelearning.web.control;

import org.jspecify.annotations.NullMarked;
