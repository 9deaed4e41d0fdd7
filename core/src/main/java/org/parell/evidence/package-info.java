/**
 * What speaks for one bead? Doors: {@link org.parell.evidence.LengthEvidence}, {@link
 * org.parell.evidence.LexicalEvidence}; for the reader of an answer {@link
 * org.parell.evidence.WordAttribution} and {@link org.parell.evidence.WordLinks}.
 *
 * <p>All evidence is log-odds in nats: ln P(bead | translation) − ln P(bead | unrelated). 0 says
 * nothing, higher is better. Not exported.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.evidence;

import org.jspecify.annotations.NullMarked;
