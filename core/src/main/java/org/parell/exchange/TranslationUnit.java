package org.parell.exchange;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;

/**
 * A bead as text, for others to use.
 *
 * @param bead the bead
 * @param source the text of each source segment of the bead, white space folded; an element is
 *     empty when its segment is an empty line
 * @param target the text of each target segment, likewise
 * @param sourceText the source segments as one text, as {@link Alignment#sourceText} joins them;
 *     empty without any text
 * @param targetText the target segments as one text, likewise
 */
public record TranslationUnit(
    Bead bead, List<String> source, List<String> target, String sourceText, String targetText) {

  /**
   * Checks the counts and copies the lists.
   *
   * @throws IllegalArgumentException when there are not as many texts as the bead has segments
   */
  public TranslationUnit {
    requireNonNull(bead, "bead");
    requireNonNull(sourceText, "sourceText");
    requireNonNull(targetText, "targetText");
    source = List.copyOf(source);
    target = List.copyOf(target);
    checkArgument(
        source.size() == bead.shape().sourceCount()
            && target.size() == bead.shape().targetCount(),
        "%s source and %s target texts do not fit a bead of shape %s",
        source.size(),
        target.size(),
        bead.shape());
  }

  /** The text of a bead of this alignment. */
  public static TranslationUnit of(Alignment alignment, Bead bead) {
    // a null bead of one segment is how to ask an alignment for the folded text of that segment
    return new TranslationUnit(
        bead,
        IntStream.range(bead.sourceStart(), bead.sourceEnd())
            .mapToObj(i -> alignment.sourceText(new Bead(i, i + 1, 0, 0, 1)))
            .toList(),
        IntStream.range(bead.targetStart(), bead.targetEnd())
            .mapToObj(i -> alignment.targetText(new Bead(0, 0, i, i + 1, 1)))
            .toList(),
        alignment.sourceText(bead),
        alignment.targetText(bead));
  }

  /** True when there is text on both sides, so that one can stand for the other. */
  public boolean isComplete() {
    return !sourceText.isEmpty() && !targetText.isEmpty();
  }
}
