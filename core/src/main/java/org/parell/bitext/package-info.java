/**
 * What is a pair, and an answer? Values: {@link org.parell.bitext.Bitext}, {@link
 * org.parell.bitext.Bead}, {@link org.parell.bitext.BeadShape}, {@link
 * org.parell.bitext.Alignment}, for what speaks for a bead {@link org.parell.bitext.BeadEvidence},
 * and for what others say {@link org.parell.bitext.IndexPair} and {@link
 * org.parell.bitext.RatedPair}.
 *
 * <p>The answer lies here and not in {@code align}, so that readers, writers and evaluation never
 * import the search.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.bitext;

import org.jspecify.annotations.NullMarked;
