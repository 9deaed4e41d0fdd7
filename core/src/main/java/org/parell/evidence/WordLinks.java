package org.parell.evidence;

import java.util.ArrayList;
import java.util.List;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.WordLink;
import org.parell.bitext.WordLinkKind;
import org.parell.document.Span;
import org.parell.learning.WordPairs;
import org.parell.segment.SegmentedDocument;
import org.parell.token.TokenTable;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;

/**
 * Says of pairs of words of one bitext where they stand in its texts, and why they are believed.
 * Immutable and thread-safe, once its vocabularies are complete.
 */
public final class WordLinks {

  private final Bitext bitext;
  private final TokenTable source;
  private final TokenTable target;
  private final Vocabulary sourceWords;
  private final Vocabulary targetWords;
  private final WordPairs anchors;
  private final Tokenizer tokenizer = new Tokenizer();

  /**
   * Prepares for one bitext.
   *
   * @param source the source tokens
   * @param target the target tokens
   * @param sourceWords their vocabulary
   * @param targetWords their vocabulary
   * @param anchors what is believed of word pairs for their form alone
   */
  public WordLinks(
      Bitext bitext,
      TokenTable source,
      TokenTable target,
      Vocabulary sourceWords,
      Vocabulary targetWords,
      WordPairs anchors) {
    this.bitext = bitext;
    this.source = source;
    this.target = target;
    this.sourceWords = sourceWords;
    this.targetWords = targetWords;
    this.anchors = anchors;
  }

  /** The pairs of words that speak for a bead. */
  public List<WordLink> of(Bead bead, List<WordAttribution.Share> shares) {
    List<Span> sourceSpans = spans(bitext.source(), bead.sourceStart(), bead.sourceEnd());
    List<Span> targetSpans = spans(bitext.target(), bead.targetStart(), bead.targetEnd());
    int firstSource = source.starts()[bead.sourceStart()];
    int firstTarget = target.starts()[bead.targetStart()];
    List<WordLink> links = new ArrayList<>();
    for (WordAttribution.Share share : shares) {
      int sourceWord = source.indices()[firstSource + share.source()];
      int targetWord = target.indices()[firstTarget + share.target()];
      links.add(new WordLink(
          sourceSpans.get(share.source()),
          targetSpans.get(share.target()),
          share.nats(),
          kind(sourceWord, targetWord, share)));
    }
    return links;
  }

  private List<Span> spans(SegmentedDocument side, int start, int end) {
    List<Span> spans = new ArrayList<>();
    for (int segment = start; segment < end; segment++) {
      spans.addAll(tokenizer.spans(side, segment));
    }
    return spans;
  }

  private WordLinkKind kind(int sourceWord, int targetWord, WordAttribution.Share share) {
    if (sourceWords.token(sourceWord).equals(targetWords.token(targetWord))) {
      return switch (sourceWords.kind(sourceWord)) {
        case NUMBER -> WordLinkKind.NUMBER;
        case WORD -> WordLinkKind.IDENTICAL;
        case MARK -> WordLinkKind.MARK;
      };
    }
    if (share.learned() > share.prior()) {
      return WordLinkKind.LEARNED;
    }
    int anchor = anchors.indexOf(sourceWord, targetWord);
    boolean alike = anchor >= 0 && anchors.weights()[anchor] >= share.prior();
    return alike ? WordLinkKind.COGNATE : WordLinkKind.LEXICON;
  }
}
