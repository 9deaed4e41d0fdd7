package org.parell.segment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.parell.document.Block;
import org.parell.document.Document;
import org.parell.document.Span;
import org.parell.language.Abbreviations;
import org.parell.language.Language;
import org.parell.language.LanguageProfile;
import org.parell.srx.SrxRules;

/**
 * Finds the segments of a document.
 *
 * <p>ICU's sentence iterator (UAX #29) proposes boundaries; rules keep, remove and add some by what
 * the profile of the document's language says. A segment never crosses a block, has no white space
 * at its ends, and between two segments of a block is only white space. All white space is alike:
 * line ends and empty lines inside a block end no segment. The segments of a block do not depend on
 * other blocks. No text makes it throw. With rules of SRX ({@link Builder#srx}) these decide instead;
 * they see line ends as they are, and all else holds as well.
 *
 * <p>Time and memory are linear in the text. Immutable and thread-safe.
 */
public final class Segmenter {

  private static final Segmenter STANDARD = builder().build();

  private final ColonPolicy colonPolicy;
  private final SemicolonPolicy semicolonPolicy;
  private final LowerCasePolicy lowerCasePolicy;
  private final DashPolicy dashPolicy;
  private final Abbreviations abbreviations;

  private final Optional<SrxRules> srx;

  /** Profiles with the user's abbreviations, each made once; empty when there are none. */
  private final Map<Language, LanguageProfile> profiles = new ConcurrentHashMap<>();

  private Segmenter(Builder builder) {
    colonPolicy = builder.colonPolicy;
    semicolonPolicy = builder.semicolonPolicy;
    lowerCasePolicy = builder.lowerCasePolicy;
    dashPolicy = builder.dashPolicy;
    abbreviations = builder.abbreviations;
    srx = builder.srx;
  }

  /** The segmenter with every policy at the default of the document's language. */
  public static Segmenter standard() {
    return STANDARD;
  }

  /**
   * The segmenter for both sides of a bitext: where the defaults of the two languages differ, one
   * policy holds for both. Otherwise the same sentence would be one segment here and two there.
   *
   * <p>It is the one that cuts less, {@code KEEP}, for colons, semicolons and lower case. For dashes
   * it is {@link DashPolicy#BREAK}: languages differ in the sign of a speech, but all cut at it, be it
   * a dash or a quotation mark, and a translator who keeps the dash keeps what it does.
   */
  public static Segmenter forPair(Language one, Language other) {
    return builderForPair(one, other).build();
  }

  /** A builder with every policy at the default of the document's language. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with the policies of {@link #forPair}. */
  public static Builder builderForPair(Language one, Language other) {
    return builderForAll(List.of(one, other));
  }

  /**
   * A builder for several versions of a text: where the defaults of any two languages differ, one
   * policy holds for all, that of {@link #forPair}.
   *
   * @param languages in any order, perhaps some of them several times; with none or one, every policy
   *     is at its default
   */
  public static Builder builderForAll(List<Language> languages) {
    List<LanguageProfile> profiles = languages.stream().map(LanguageProfile::of).toList();
    Builder builder = builder();
    if (differ(profiles, LanguageProfile::colonEndsSegment)) {
      builder.colonPolicy(ColonPolicy.KEEP);
    }
    if (differ(profiles, LanguageProfile::semicolonEndsSegment)) {
      builder.semicolonPolicy(SemicolonPolicy.KEEP);
    }
    if (differ(profiles, LanguageProfile::stopBeforeLowerCaseEndsSegment)) {
      builder.lowerCasePolicy(LowerCasePolicy.KEEP);
    }
    if (!profiles.stream().allMatch(profile -> profile.sharesDialogueDashes(profiles.get(0)))) {
      builder.dashPolicy(DashPolicy.BREAK);
    }
    return builder;
  }

  private static boolean differ(
      List<LanguageProfile> profiles, Predicate<LanguageProfile> endsSegment) {
    return profiles.stream().map(endsSegment::test).distinct().count() > 1;
  }

  /** The segments of a document. */
  public SegmentedDocument segment(Document document) {
    requireNonNull(document, "document");
    CandidateFinder finder = finder(document);
    Decisions decisions = new Decisions();
    List<Segment> segments = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Span block = blocks.get(i).span();
      decisions.clear();
      finder.find(block.start(), block.end(), decisions);
      int start = block.start();
      for (int k = 0; k < decisions.count(); k++) {
        if (decisions.rule(k).breaks()) {
          add(segments, finder.passage(), start, decisions.offset(k), i);
          start = decisions.offset(k);
        }
      }
      add(segments, finder.passage(), start, block.end(), i);
    }
    return new SegmentedDocument(document, segments);
  }

  /**
   * Why the segments are as they are: each candidate inside a block, in order, with the rule that
   * decided. Ends of blocks are not among them.
   */
  public List<Candidate> explain(Document document) {
    requireNonNull(document, "document");
    CandidateFinder finder = finder(document);
    Decisions decisions = new Decisions();
    List<Candidate> candidates = new ArrayList<>();
    for (Block block : document.blocks()) {
      decisions.clear();
      finder.find(block.span().start(), block.span().end(), decisions);
      for (int k = 0; k < decisions.count(); k++) {
        candidates.add(decisions.candidate(k));
      }
    }
    return List.copyOf(candidates);
  }

  private CandidateFinder finder(Document document) {
    if (srx.isPresent()) {
      return new SrxFinder(document.text(), srx.get().matcher(document.language()));
    }
    LanguageProfile profile = profile(document.language());
    Customs customs =
        Customs.of(profile, colonPolicy, semicolonPolicy, lowerCasePolicy, dashPolicy);
    return new BoundaryFinder(document.text(), profile, customs);
  }

  private LanguageProfile profile(Language language) {
    return abbreviations.isEmpty()
        ? LanguageProfile.of(language)
        : profiles.computeIfAbsent(
            language, tag -> LanguageProfile.of(tag).withAbbreviations(abbreviations));
  }

  private static void add(List<Segment> segments, Passage passage, int from, int to, int block) {
    int start = passage.skipSpace(from, to);
    int end = passage.skipSpaceBack(start, to);
    if (start < end) {
      segments.add(new Segment(new Span(start, end), block));
    }
  }

  /** Settings of a segmenter. Not thread-safe. */
  public static final class Builder {
    private ColonPolicy colonPolicy = ColonPolicy.LANGUAGE;
    private SemicolonPolicy semicolonPolicy = SemicolonPolicy.LANGUAGE;
    private LowerCasePolicy lowerCasePolicy = LowerCasePolicy.LANGUAGE;
    private DashPolicy dashPolicy = DashPolicy.LANGUAGE;
    private Abbreviations abbreviations = Abbreviations.EMPTY;
    private Optional<SrxRules> srx = Optional.empty();

    private Builder() {}

    /** What a colon before upper case does; {@link ColonPolicy#LANGUAGE} unless set. */
    public Builder colonPolicy(ColonPolicy policy) {
      colonPolicy = requireNonNull(policy, "policy");
      return this;
    }

    /** What a semicolon does; {@link SemicolonPolicy#LANGUAGE} unless set. */
    public Builder semicolonPolicy(SemicolonPolicy policy) {
      semicolonPolicy = requireNonNull(policy, "policy");
      return this;
    }

    /** What a mark before lower case does; {@link LowerCasePolicy#LANGUAGE} unless set. */
    public Builder lowerCasePolicy(LowerCasePolicy policy) {
      lowerCasePolicy = requireNonNull(policy, "policy");
      return this;
    }

    /** What a dash behind the end of a sentence does; {@link DashPolicy#LANGUAGE} unless set. */
    public Builder dashPolicy(DashPolicy policy) {
      dashPolicy = requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Abbreviations to know beside those of the document's language, whichever that is; they go
     * before the language's own. None unless set.
     */
    public Builder abbreviations(Abbreviations own) {
      abbreviations = requireNonNull(own, "own");
      return this;
    }

    /**
     * Rules of SRX in place of the segmenter's own, inside blocks as these are; policies then count
     * for nothing. A block in a language that the rules are not for is one segment.
     */
    public Builder srx(SrxRules rules) {
      srx = Optional.of(rules);
      return this;
    }

    /** The segmenter. */
    public Segmenter build() {
      return new Segmenter(this);
    }
  }
}
