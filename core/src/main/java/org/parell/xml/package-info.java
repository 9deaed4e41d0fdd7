/**
 * What stands in a file of XML, tag by tag? Door: {@link org.parell.xml.XmlEvents}, for readers of
 * formats, which are safe with files from anywhere by it. Not exported.
 *
 * <p>Nothing here is null, neither arguments nor results.
 */
@NullMarked
package org.parell.xml;

import org.jspecify.annotations.NullMarked;
