/**
 * Which words do these texts link? What is believed of word pairs before, and learned while, texts
 * are aligned. Values: {@link org.parell.learning.WordPairs}, {@link
 * org.parell.learning.Contributions}. Doors: {@link org.parell.learning.Anchors}, {@link
 * org.parell.learning.LexiconLearner}. Not exported: pairs of numbers serve the search, not the user.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.learning;

import org.jspecify.annotations.NullMarked;
