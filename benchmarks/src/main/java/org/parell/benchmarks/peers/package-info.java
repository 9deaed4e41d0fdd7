/** Which aligners are measured side by side? */
@NullMarked
package org.parell.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
