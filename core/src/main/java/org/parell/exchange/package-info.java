/**
 * How do others read it? Writers turn an alignment into the formats of other programs. Readers of
 * the same names take back what holds its text as an alignment, {@link
 * org.parell.exchange.IndexPairReader} and {@link org.parell.exchange.LadderReader} pairs of indices,
 * which {@link org.parell.exchange.FittedAlignment} puts over two texts, and {@link
 * org.parell.exchange.PinsReader} what somebody has settled. Value: {@link
 * org.parell.exchange.TranslationUnit}, a bead as text. {@link org.parell.exchange.AlignmentFilter}
 * leaves out what is not worth handing over.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.exchange;

import org.jspecify.annotations.NullMarked;
