/**
 * What speaks for one bead? Lengths, and words: numbers, names, cognates, punctuation.
 *
 * <p>All evidence is log-odds in nats: ln P(bead | translation) − ln P(bead | unrelated). 0 says
 * nothing, higher is better. Not exported.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.evidence;

import org.jspecify.annotations.NullMarked;
