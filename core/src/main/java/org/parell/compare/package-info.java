/**
 * What changed between two versions? Values: {@link org.parell.compare.VersionComparison} with its
 * {@link org.parell.compare.VersionRow}s, {@link org.parell.compare.WordDiff}. Doors: {@link
 * org.parell.compare.VersionComparer}; {@link org.parell.compare.TranslationCarrier}, which keeps what
 * is translated; {@link org.parell.compare.RepeatedPassages}, which finds what one
 * text says twice.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.compare;

import org.jspecify.annotations.NullMarked;
