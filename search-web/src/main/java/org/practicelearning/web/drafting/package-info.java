/**
 * Drafts: what a person writes from a template, part by part, with the evidence it rests on, its history, the questions the
 * checks ask, the dates it must keep, and the way out as Word, web page or PDF. A draft is its owner's alone: every question
 * to the database names the owner, and nothing here is ever indexed.
 */
@NullMarked
package org.practicelearning.web.drafting;

import org.jspecify.annotations.NullMarked;
