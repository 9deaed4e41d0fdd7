/**
 * What is in a file of a foreign format? Doors: {@link org.parell.formats.MarkdownReader}, {@link
 * org.parell.formats.HtmlReader}, and {@link org.parell.formats.DocumentFormat}, which knows all
 * readers and tells from a file which one to take.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.formats;

import org.jspecify.annotations.NullMarked;
