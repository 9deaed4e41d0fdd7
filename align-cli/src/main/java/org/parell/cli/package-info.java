/**
 * Arguments in, exit code out: {@code Main}, and one class per command. Defaults exist only in core;
 * what the user left out stays out.
 *
 * <p>Nothing here is null but what picocli leaves unset, which is marked so.
 */
@NullMarked
package org.parell.cli;

import org.jspecify.annotations.NullMarked;
