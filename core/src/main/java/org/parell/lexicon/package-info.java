/**
 * Which words translate which? What is known before a text is aligned. Values: {@link
 * org.parell.lexicon.Lexicon}, {@link org.parell.lexicon.LexiconEntry}. Door: {@link
 * org.parell.lexicon.CldrLexicon}.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.lexicon;

import org.jspecify.annotations.NullMarked;
