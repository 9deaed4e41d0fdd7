/**
 * Where are the sentences? Values: {@link org.parell.segment.Segment}, {@link
 * org.parell.segment.SegmentedDocument}. Door: {@code Segmenter}.
 *
 * <p>ICU proposes boundaries, rules driven by the language's profile dispose; {@code
 * Segmenter.explain} tells each {@link org.parell.segment.Candidate} with the {@link
 * org.parell.segment.BoundaryRule} that decided. Rules of SRX can take their place. Text is never
 * rewritten; a segment is a span of the document and never crosses a block.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.segment;

import org.jspecify.annotations.NullMarked;
