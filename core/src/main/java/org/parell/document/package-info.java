/**
 * What is in the file? Values: {@link org.parell.document.TextFile}, {@link
 * org.parell.document.Document}, {@link org.parell.document.Block}, {@link org.parell.document.Span}.
 * Doors: {@link org.parell.document.PlainTextReader}, {@link org.parell.document.WikitextReader}
 * (Markdown and HTML are in module formats), {@link org.parell.document.LanguageParts} for files in
 * several languages, and {@link org.parell.document.DocumentBuilder} for readers of your own.
 *
 * <p>A reader finds blocks (paragraphs, headings, list items …), takes markup out, and keeps the way
 * back: every span of the text maps to offsets in the file.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.document;

import org.jspecify.annotations.NullMarked;
