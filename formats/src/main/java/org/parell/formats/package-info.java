/**
 * What is in a file of a foreign format? Doors: {@code MarkdownReader}, {@code HtmlReader}, and
 * {@code DocumentFormat}, which knows all readers and tells from a file which one to take.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.formats;

import org.jspecify.annotations.NullMarked;
