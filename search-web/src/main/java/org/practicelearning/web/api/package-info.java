/**
 * The library for programs: JSON under {@code /api/v1}, described by a served OpenAPI document, refusals as problem+json,
 * and the two questions by which a machine asks whether this one is well. The JSON of a search has one author, shared
 * with the command line.
 */
@NullMarked
package org.practicelearning.web.api;

import org.jspecify.annotations.NullMarked;
