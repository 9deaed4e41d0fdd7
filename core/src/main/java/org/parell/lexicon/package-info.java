/**
 * Which words translate which? What is known about word pairs before, and learned while, a text is
 * aligned. Values: {@link org.parell.lexicon.WordPairs}, {@link org.parell.lexicon.Contributions}.
 * Doors: {@link org.parell.lexicon.Anchors}, {@link org.parell.lexicon.LexiconLearner}. Not exported
 * yet.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.lexicon;

import org.jspecify.annotations.NullMarked;
