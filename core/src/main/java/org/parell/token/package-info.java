/**
 * What are the words? Value: {@code Token}. Door: {@code Tokenizer}. Not exported: words serve the
 * evidence, not the user.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.token;

import org.jspecify.annotations.NullMarked;
