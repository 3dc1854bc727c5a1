/**
 * Questions a good colleague would ask of a draft: each with its reason and where it comes from, none of them ever in the
 * way of writing. One class a question. What is wanted before publishing, a look for names, dates, places and numbers, is
 * here too; whether anything may be published is decided by people.
 */
@NullMarked
package org.practicelearning.templates.check;

import org.jspecify.annotations.NullMarked;
