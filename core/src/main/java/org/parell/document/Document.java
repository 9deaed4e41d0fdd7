package org.parell.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.parell.language.Language;

/**
 * One side's text with its blocks.
 *
 * <p>{@code text} is what a person would read: of a plain text the file as it is, of a format with
 * markup the text without it. White space is as in the file, so a paragraph may hold line ends, and
 * even the empty lines of a page break inside a sentence. {@link #inFile} leads back to the file.
 *
 * @param name what reports and exports call it: the file's name, or empty when there is no file
 * @param language the language of the text, {@code und} when not known
 * @param text the readable text
 * @param blocks the blocks in order, without overlap, inside the text; text between blocks is white
 *     space, markers of lists, or metadata, and belongs to no segment
 * @param metadata what the file says about itself in its header, in the file's order
 * @param fileOffsets the map from offsets of {@code text} to offsets in the file
 */
public record Document(
    String name,
    Language language,
    String text,
    List<Block> blocks,
    Map<String, String> metadata,
    FileOffsets fileOffsets) {

  /**
   * Checks the order of the blocks and copies the collections.
   *
   * @throws IllegalArgumentException when blocks overlap, are out of order or leave the text
   */
  public Document {
    requireNonNull(name, "name");
    requireNonNull(language, "language");
    requireNonNull(text, "text");
    requireNonNull(fileOffsets, "fileOffsets");
    blocks = List.copyOf(blocks);
    metadata = ImmutableMap.copyOf(metadata);
    int end = 0;
    for (Block block : blocks) {
      checkArgument(
          block.span().start() >= end && block.span().end() <= text.length(),
          "block %s must start at or after %s and end at or before %s",
          block.span(),
          end,
          text.length());
      end = block.span().end();
    }
  }

  /** The characters of a block. */
  public String text(Block block) {
    return block.span().of(text);
  }

  /** Where a span of the text stands in the file, in UTF-16 code units of the decoded file. */
  public Span inFile(Span span) {
    return fileOffsets.inFile(span);
  }

  /** The same document, said to be in another language. */
  public Document withLanguage(Language other) {
    return new Document(name, other, text, blocks, metadata, fileOffsets);
  }

  /** The same document under another name. */
  public Document withName(String other) {
    return new Document(other, language, text, blocks, metadata, fileOffsets);
  }

  /** The same document with only some of its blocks; the text and its offsets stay. */
  public Document withBlocks(List<Block> some) {
    return new Document(name, language, text, some, metadata, fileOffsets);
  }
}
