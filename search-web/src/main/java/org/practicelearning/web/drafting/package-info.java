/**
 * Drafts: what a person writes from a template, part by part, with the evidence it rests on, its history, the questions the
 * checks ask, the dates it must keep, and the way out as Word, web page or PDF, or into the library as a document. A draft
 * is its owner's alone or the team's of a case: every question to the database names the reader, and nothing here is ever
 * indexed before two people have agreed to publish it.
 */
@NullMarked
package org.practicelearning.web.drafting;

import org.jspecify.annotations.NullMarked;
