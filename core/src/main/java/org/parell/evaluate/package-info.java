/**
 * How good is it? Agreement of an answer with gold: {@code AlignmentAgreement}, {@code
 * ShapeAgreement}, {@code BoundaryAgreement}, and {@code RowAgreement} of several versions; and whether its confidences can be believed: {@code
 * Reliability}. Door of each: {@code between(gold, found)}.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.evaluate;

import org.jspecify.annotations.NullMarked;
