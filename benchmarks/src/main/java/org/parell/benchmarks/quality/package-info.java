/** How good is it? Precision and recall on test data. */
@NullMarked
package org.parell.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
