/**
 * Which words translate which? What is known before a text is aligned. Values: {@link
 * org.parell.lexicon.Lexicon}, {@link org.parell.lexicon.LexiconEntry}, {@link
 * org.parell.lexicon.LexiconCoverage}. Doors: {@link org.parell.lexicon.LexiconReader}, {@link
 * org.parell.lexicon.LexiconWriter}; {@link org.parell.lexicon.CoreLexicon} and {@link
 * org.parell.lexicon.CldrLexicon} come with Parell.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.lexicon;

import org.jspecify.annotations.NullMarked;
