/**
 * Which beads are best together? Door: {@code Aligner}; hidden behind it the search.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.align;

import org.jspecify.annotations.NullMarked;
