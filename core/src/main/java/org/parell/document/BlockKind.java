package org.parell.document;

/** What a block is in its document. */
public enum BlockKind {
  /** Running text. */
  PARAGRAPH,
  /** The title of what follows. */
  HEADING,
  /** One entry of a list, its marker not included. */
  LIST_ITEM,
  /** One cell of a table. */
  CELL,
  /** The legend of a picture or table. */
  CAPTION,
  /** A passage set apart as somebody else's words. */
  QUOTATION;

  /**
   * True of what stands beside the text and not in its course: captions and cells. Where it comes
   * among the blocks says little about where it belongs.
   */
  public boolean standsApart() {
    return this == CAPTION || this == CELL;
  }
}
