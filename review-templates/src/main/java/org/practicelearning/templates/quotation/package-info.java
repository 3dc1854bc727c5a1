/**
 * How a draft stands to its evidence: which number each citation has, the list of references, whether what stands in
 * quotation marks is what the source says, which statements rest on nothing and which evidence nobody has used.
 */
@NullMarked
package org.practicelearning.templates.quotation;

import org.jspecify.annotations.NullMarked;
