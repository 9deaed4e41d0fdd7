/**
 * What do we know about a language? Values: {@link org.parell.language.Language}, {@link
 * org.parell.language.LanguageProfile}. Doors: {@code LanguageProfile.of}, {@code LanguageDetector}.
 *
 * <p>All knowledge stands in data files beside these classes, one folder a language; only
 * {@code LanguageProfile} and {@code LanguageDetector} read them, and no code elsewhere asks which
 * language it has.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.language;

import org.jspecify.annotations.NullMarked;
