/**
 * What are the words? Values: {@link org.parell.token.TokenTable}, {@link
 * org.parell.token.Vocabulary}, {@link org.parell.token.TokenKind}. Door: {@link
 * org.parell.token.Tokenizer}. Not exported: words serve the evidence, not the user.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.token;

import org.jspecify.annotations.NullMarked;
