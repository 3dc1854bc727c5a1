package org.practicelearning.web.register;

import org.practicelearning.indexer.index.CardRecommendation;
import org.practicelearning.indexer.index.DocumentCard;

/** A recommendation with the document it stands in. */
record Entry(DocumentCard document, CardRecommendation made) {}
