/**
 * What are several versions of a text, and an answer? Values: {@link
 * org.parell.multitext.MultiText}, {@link org.parell.multitext.Row} of {@link
 * org.parell.multitext.IndexRange}, {@link org.parell.multitext.MultiAlignment}, and for what others
 * say {@link org.parell.multitext.IndexRow} and {@link org.parell.multitext.RatedRow}.
 *
 * <p>Two versions are a {@code Bitext}, which has words of its own (source, target, bead); here a
 * document is named by its index, and a row stands for a bead.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.multitext;

import org.jspecify.annotations.NullMarked;
