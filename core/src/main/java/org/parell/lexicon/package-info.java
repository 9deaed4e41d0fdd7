/**
 * Which words translate which? What is known about word pairs before, and learned while, a text is
 * aligned. Not exported yet.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.lexicon;

import org.jspecify.annotations.NullMarked;
