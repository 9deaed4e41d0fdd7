/**
 * What do we know about a language? Values: {@link org.parell.language.Language}, {@link
 * org.parell.language.LanguageProfile}, {@link org.parell.language.LanguageScore}, {@link
 * org.parell.language.Abbreviations}. Doors: {@link org.parell.language.LanguageProfile#of}, {@link
 * org.parell.language.LanguageDetector}, {@link org.parell.language.AbbreviationReader}.
 *
 * <p>All knowledge stands in data files beside these classes, one folder a language. Only
 * these doors and what is hidden behind them read the files, and no code elsewhere asks which language
 * it has.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.language;

import org.jspecify.annotations.NullMarked;
