package org.parell.document;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parell.language.Language;

/**
 * Collects the blocks of a file whose markup is not part of its text, front to back.
 *
 * <p>A block is opened, filled with parts of the file and replacements of others, and closed. White
 * space at its ends is dropped, and a block of nothing else is none. In the document's text a line
 * end stands between entries of lists and between cells, an empty line between other blocks.
 *
 * <p>Time and memory are linear in what is collected. Not thread-safe.
 */
public final class DocumentBuilder {

  private final String file;
  private final StringBuilder chars = new StringBuilder();
  private final List<Draft> drafts = new ArrayList<>();
  private Map<String, String> metadata = Map.of();
  private boolean mending;

  /** Parts of {@code chars}: where each begins there, and its start and end in the file. */
  private int[] parts = new int[48];

  private int partCount;

  private BlockKind kind = BlockKind.PARAGRAPH;
  private int start = -1;
  private int firstPart;

  private record Draft(BlockKind kind, int start, int end, int firstPart) {}

  /** A builder of a document whose blocks are taken from the text of a file. */
  public DocumentBuilder(String file) {
    this.file = requireNonNull(file, "file");
  }

  /** What the file says about itself. */
  public DocumentBuilder metadata(Map<String, String> entries) {
    metadata = requireNonNull(entries, "entries");
    return this;
  }

  /**
   * Joins paragraphs that a page break has torn apart: one stops in the middle of a sentence and the
   * next goes on in lower case, with nothing but a page number between. The number is left out.
   */
  public DocumentBuilder mendPageBreaks() {
    mending = true;
    return this;
  }

  /** Begins a block; one that is still open ends. */
  public DocumentBuilder open(BlockKind kindOfBlock) {
    close();
    kind = requireNonNull(kindOfBlock, "kindOfBlock");
    start = chars.length();
    firstPart = partCount;
    return this;
  }

  /** True between opening and closing a block. */
  public boolean isOpen() {
    return start >= 0;
  }

  /**
   * Adds a part of the file as it is.
   *
   * @throws IllegalStateException when no block is open
   */
  public DocumentBuilder copy(int from, int to) {
    checkState(isOpen(), "a block must be open to copy %s to %s", from, to);
    if (from < to) {
      addPart(from, to, to - from);
      chars.append(file, from, to);
    }
    return this;
  }

  /**
   * Adds characters that stand for others in the file, such as an entity.
   *
   * @throws IllegalStateException when no block is open
   */
  public DocumentBuilder replace(int from, int to, CharSequence replacement) {
    checkState(isOpen(), "a block must be open to replace %s to %s", from, to);
    if (replacement.length() > 0) {
      addPart(from, to, replacement.length());
      chars.append(replacement);
    }
    return this;
  }

  /** Ends the block that is open; nothing happens when none is. */
  public DocumentBuilder close() {
    if (isOpen()) {
      int from = start;
      int to = chars.length();
      while (from < to && Continuation.isSpace(chars.charAt(from))) {
        from++;
      }
      while (from < to && Continuation.isSpace(chars.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        drafts.add(new Draft(kind, from, to, firstPart));
      }
      start = -1;
    }
    return this;
  }

  /** The document of all blocks closed so far and the one still open. */
  public Document build(String name, Language language) {
    close();
    StringBuilder text = new StringBuilder(chars.length() + 2 * drafts.size());
    FileOffsets.Builder offsets = FileOffsets.builder();
    List<Block> blocks = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (!blocks.isEmpty()) {
        text.append(separator(blocks.get(blocks.size() - 1).kind(), draft.kind));
      }
      int blockStart = text.length();
      write(draft, text, offsets);
      for (int next = continuation(i); next > i; next = continuation(i)) {
        text.append("\n\n");
        write(drafts.get(next), text, offsets);
        i = next;
      }
      blocks.add(new Block(draft.kind, new Span(blockStart, text.length())));
    }
    return new Document(name, language, text.toString(), blocks, metadata, offsets.build());
  }

  /** The draft that goes on with a sentence of another one, or -1. */
  private int continuation(int index) {
    Draft before = drafts.get(index);
    int next = index + 1;
    if (!mending || before.kind != BlockKind.PARAGRAPH) {
      return -1;
    }
    if (next + 1 < drafts.size() && isPageNumber(drafts.get(next))) {
      next++;
    }
    if (next >= drafts.size() || drafts.get(next).kind != BlockKind.PARAGRAPH) {
      return -1;
    }
    Draft after = drafts.get(next);
    boolean torn = Continuation.overGap(chars, before.start, before.end, after.start, after.end);
    return torn ? next : -1;
  }

  private boolean isPageNumber(Draft draft) {
    return Continuation.isPageNumber(chars, draft.start, draft.end);
  }

  private static String separator(BlockKind before, BlockKind after) {
    boolean close = before == after && (before == BlockKind.LIST_ITEM || before == BlockKind.CELL);
    return close ? "\n" : "\n\n";
  }

  /** Writes the inside of a draft to the end of the text, and its parts as runs. */
  private void write(Draft draft, StringBuilder text, FileOffsets.Builder offsets) {
    int shift = text.length() - draft.start;
    for (int i = draft.firstPart; i < partCount && parts[3 * i] < draft.end; i++) {
      int partStart = parts[3 * i];
      int partEnd = i + 1 < partCount ? parts[3 * i + 3] : chars.length();
      int from = Math.max(partStart, draft.start);
      int to = Math.min(partEnd, draft.end);
      if (from >= to) {
        continue;
      }
      int fileStart = parts[3 * i + 1];
      int fileEnd = parts[3 * i + 2];
      if (partEnd - partStart == fileEnd - fileStart) {
        offsets.run(from + shift, fileStart + from - partStart);
      } else {
        offsets.replacement(new Span(from + shift, to + shift), new Span(fileStart, fileEnd));
      }
    }
    text.append(chars, draft.start, draft.end);
  }

  private void addPart(int from, int to, int length) {
    int last = 3 * (partCount - 1);
    boolean goesOn = partCount > firstPart
        && length == to - from
        && parts[last + 2] == from
        && chars.length() - parts[last] == from - parts[last + 1];
    if (goesOn) {
      parts[last + 2] = to;
      return;
    }
    if (3 * partCount == parts.length) {
      parts = Arrays.copyOf(parts, 2 * parts.length);
    }
    parts[3 * partCount] = chars.length();
    parts[3 * partCount + 1] = from;
    parts[3 * partCount + 2] = to;
    partCount++;
  }
}
