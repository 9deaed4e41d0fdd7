package org.parell.exchange;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import org.parell.language.Language;
import org.parell.multitext.IndexRange;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.MultiText;
import org.parell.multitext.Row;

/**
 * Puts rows of several documents together that come one by one with their text. Not thread-safe.
 *
 * <p>Each document holds the segments one a line and nothing else, as with {@link AlignmentBuilder}.
 */
public final class MultiAlignmentBuilder {

  private final List<GrowingDocument> documents = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * Starts without any row.
   *
   * @param names what to call the documents; may be empty strings
   * @param languages of the documents, as many as there are names
   * @throws IllegalArgumentException when there are not as many, or fewer than two
   */
  public MultiAlignmentBuilder(List<String> names, List<Language> languages) {
    checkArgument(
        names.size() == languages.size() && names.size() >= 2,
        "there must be as many names as languages, two or more, found %s and %s",
        names.size(),
        languages.size());
    for (int k = 0; k < names.size(); k++) {
      documents.add(new GrowingDocument(names.get(k), languages.get(k)));
    }
  }

  /**
   * Adds the next row; nothing happens when it is empty in all documents.
   *
   * @param parts the segments of each document
   * @param confidence from 0 to 1
   * @throws IllegalArgumentException when there is not a list for each document
   */
  public void add(List<List<AlignmentBuilder.Part>> parts, double confidence) {
    checkArgument(
        parts.size() == documents.size(),
        "there must be a list for each of %s documents, found %s",
        documents.size(),
        parts.size());
    if (parts.stream().allMatch(List::isEmpty)) {
      return;
    }
    List<IndexRange> ranges = new ArrayList<>();
    for (int k = 0; k < parts.size(); k++) {
      GrowingDocument document = documents.get(k);
      int start = document.size();
      parts.get(k).forEach(document::add);
      ranges.add(new IndexRange(start, document.size()));
    }
    rows.add(new Row(ranges, confidence));
  }

  /** The alignment of all rows that were added. */
  public MultiAlignment build() {
    return new MultiAlignment(
        new MultiText(documents.stream().map(GrowingDocument::document).toList()), rows, List.of());
  }
}
