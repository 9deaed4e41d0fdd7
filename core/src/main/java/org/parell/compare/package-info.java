/**
 * What changed between two versions? Values: {@link org.parell.compare.VersionComparison} with its
 * {@link org.parell.compare.VersionRow}s, {@link org.parell.compare.WordDiff}. Door: {@link
 * org.parell.compare.VersionComparer}.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.compare;

import org.jspecify.annotations.NullMarked;
