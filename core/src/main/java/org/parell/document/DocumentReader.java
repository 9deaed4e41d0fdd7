package org.parell.document;

import org.parell.language.Language;

/**
 * A way to find the text and the blocks of a file.
 *
 * <p>Every string is a document: no text makes a reader throw, broken markup is left out piece by
 * piece and never takes the rest of the file with it. Blocks neither begin nor end with white space.
 * Time and memory are linear in the text. Readers are immutable and thread-safe.
 *
 * <p>A reader of a new format collects its blocks with a {@link DocumentBuilder}.
 */
public interface DocumentReader {

  /** The document in a file, said to be in a language. */
  Document read(TextFile file, Language language);
}
