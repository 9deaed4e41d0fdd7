/**
 * What is in the file? Values: {@link org.parell.document.Document}, {@link
 * org.parell.document.Block}, {@link org.parell.document.Span}. Doors: the readers, {@code
 * PlainTextReader} and {@code WikitextReader} (Markdown and HTML are in module formats).
 *
 * <p>A reader finds blocks (paragraphs, headings, list items …), takes markup out, and keeps the way
 * back: every span of the text maps to offsets in the file.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.document;

import org.jspecify.annotations.NullMarked;
