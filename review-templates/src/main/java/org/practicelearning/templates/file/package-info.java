/**
 * Reads the YAML files in which templates and rules are kept, so that whoever changes one is told the line and the field
 * of everything that is wrong with it, all at once.
 */
@NullMarked
package org.practicelearning.templates.file;

import org.jspecify.annotations.NullMarked;
