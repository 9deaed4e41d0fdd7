package org.parell.multitext;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parell.bitext.Bitext;
import org.parell.segment.SegmentedDocument;

/**
 * Segmented documents that translate one another, wholly, partly or perhaps not at all.
 *
 * @param documents at least two, in the order in which answers name them; two may have the same
 *     language
 */
public record MultiText(List<SegmentedDocument> documents) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when there are fewer than two documents
   */
  public MultiText {
    documents = List.copyOf(documents);
    checkArgument(
        documents.size() >= 2, "there must be two documents or more, found %s", documents.size());
  }

  /** The number of documents. */
  public int size() {
    return documents.size();
  }

  /** One document, by its index. */
  public SegmentedDocument document(int index) {
    return documents.get(index);
  }

  /**
   * What columns and files call the documents, in their order: the tag of the language; of several
   * documents in one language all but the first have a number too, as in {@code en.2}.
   */
  public List<String> labels() {
    Map<String, Integer> counts = new HashMap<>();
    return documents.stream()
        .map(document -> document.language().tag())
        .map(tag -> {
          int count = counts.merge(tag, 1, Integer::sum);
          return count == 1 ? tag : tag + "." + count;
        })
        .toList();
  }

  /**
   * Two of the documents as a bitext.
   *
   * @param source the index of its source
   * @param target the index of its target, another one
   * @throws IllegalArgumentException when both are the same
   */
  public Bitext pair(int source, int target) {
    checkElementIndex(source, size());
    checkElementIndex(target, size());
    checkArgument(source != target, "a pair must be of two documents, found %s twice", source);
    return new Bitext(documents.get(source), documents.get(target));
  }
}
