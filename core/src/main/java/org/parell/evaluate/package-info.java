/**
 * How good is it? Agreement of an answer with gold: {@code AlignmentAgreement}, {@code
 * ShapeAgreement}, {@code BoundaryAgreement}, {@code RowAgreement} of several versions and {@code
 * VersionAgreement} of two of one text; and whether its confidences can be believed: {@code
 * Reliability}. Door of each: {@code between(gold, found)}.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.evaluate;

import org.jspecify.annotations.NullMarked;
