/** How fast is it? JMH; a class mirrors the class it measures. */
@NullMarked
package org.parell.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
