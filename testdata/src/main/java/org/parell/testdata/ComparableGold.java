package org.parell.testdata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences of two articles that correspond, though neither article translates the other.
 *
 * <p>The articles are about Kropotkin, in English, Nynorsk and Catalan. A sentence is known by its
 * quoted beginning, not by its number, so that the answer of any segmenter can be scored. The order
 * of the list is that of its file; the correspondences cross, so no monotone alignment finds all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param correspondences what corresponds; a sentence that is in none has no counterpart
 */
public record ComparableGold(List<Correspondence> correspondences) {

  private static final String FOLDER = "gold/kropotkin/";

  /** White space, and the wiki markup of italics and bold. */
  private static final Pattern IGNORED = Pattern.compile("[\\s\\u00A0]|''+");

  /** Copies the list. */
  public ComparableGold {
    correspondences = List.copyOf(correspondences);
  }

  /** How far two sentences correspond. */
  public enum Kind {
    /** One translates the other, perhaps with a few words more or less. */
    TRANSLATION,
    /** Both say the same, but one says more, or each in its own way. */
    PARTIAL,
    /** The same event or topic, no more. */
    WEAK,
    /** Wiki markup that no reader of the article sees. */
    MARKUP;

    private static Kind ofLetter(String letter) {
      return switch (letter) {
        case "T" -> TRANSLATION;
        case "P" -> PARTIAL;
        case "W" -> WEAK;
        case "M" -> MARKUP;
        default ->
          throw new IllegalArgumentException("class '" + letter + "' must be T, P, W or M");
      };
    }

    private boolean isRewarded() {
      return this == TRANSLATION || this == PARTIAL;
    }
  }

  /**
   * Sentences that correspond.
   *
   * @param source the beginnings of the source sentences: up to 60 characters, then {@code …} when
   *     the sentence goes on
   * @param target the beginnings of the target sentences
   * @param note what the two sides share, and what they do not
   */
  public record Correspondence(Kind kind, List<String> source, List<String> target, String note) {

    /** Copies the lists. */
    public Correspondence {
      source = List.copyOf(source);
      target = List.copyOf(target);
    }
  }

  /**
   * What an aligner linked, as text.
   *
   * @param sourceSentences consecutive segments of the source; none in a null bead
   * @param targetSentences consecutive segments of the target; none in a null bead
   */
  public record FoundBead(List<String> sourceSentences, List<String> targetSentences) {

    /** Copies the lists. */
    public FoundBead {
      sourceSentences = List.copyOf(sourceSentences);
      targetSentences = List.copyOf(targetSentences);
    }

    private boolean isNull() {
      return sourceSentences.isEmpty() || targetSentences.isEmpty();
    }
  }

  /**
   * Counts of what was found. The first four count listed correspondences, each once however many
   * links find it; the last four count links and add up to all of them.
   *
   * @param translationsFound how many listed translations some link finds
   * @param translations how many there are
   * @param partialsFound how many listed partial correspondences some link finds
   * @param partials how many there are
   * @param correct links that find a translation or a partial correspondence
   * @param neutral links that find only weak ones or markup, neither rewarded nor punished
   * @param loose links that touch something listed on both sides, but hold foreign sentences too
   * @param garbage links that touch nothing listed on both sides
   */
  public record Score(
      int translationsFound,
      int translations,
      int partialsFound,
      int partials,
      int correct,
      int neutral,
      int loose,
      int garbage) {}

  /**
   * Reads the list for a pair of languages.
   *
   * @param pair {@code en-nn}, {@code en-ca} or {@code nn-ca}; the first language is the source
   */
  public static ComparableGold load(String pair) {
    return new ComparableGold(TestData.lines(FOLDER + pair + ".tsv").stream()
        .filter(line -> !line.startsWith("#"))
        .map(ComparableGold::parse)
        .toList());
  }

  private static Correspondence parse(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 6) {
      throw new IllegalArgumentException("'" + line + "' must have 6 columns");
    }
    return new Correspondence(
        Kind.ofLetter(columns[0]), beginnings(columns[3]), beginnings(columns[4]), columns[5]);
  }

  private static List<String> beginnings(String column) {
    return List.of(column.split(" \\|\\| "));
  }

  /**
   * The article in one language. The Nynorsk and the Catalan one share a file; the Catalan one
   * starts with the markup that is listed.
   *
   * @param language {@code en}, {@code nn} or {@code ca}
   */
  public static String article(String language) {
    if (language.equals("en")) {
      return TestData.text("seeds/kropotkin.en.txt");
    }
    String both = TestData.text("seeds/kropotkin.nn-ca.txt");
    Correspondence markup = load("nn-ca").correspondences.stream()
        .filter(listed -> listed.kind == Kind.MARKUP)
        .findFirst()
        .orElseThrow();
    int border = both.indexOf(markup.target.get(0));
    return switch (language) {
      case "nn" -> both.substring(0, border);
      case "ca" -> both.substring(border);
      default -> throw new IllegalArgumentException(language + " must be en, nn or ca");
    };
  }

  /**
   * Scores the links of an alignment; null beads do not count.
   *
   * <p>A link touches a correspondence when it holds, on both sides, a sentence of it. It finds the
   * correspondence when, besides, it holds no sentence outside this and one other listed
   * correspondence: two neighbours in one bead are no mistake.
   *
   * <p>A segment is taken for a sentence when it holds the quoted beginning, or when a cut through
   * the beginning leaves at least half of it in the bead. White space and {@code ''} are ignored.
   */
  public Score score(List<FoundBead> found) {
    BitSet foundHere = new BitSet();
    int correct = 0;
    int neutral = 0;
    int loose = 0;
    int garbage = 0;
    for (FoundBead bead : found) {
      if (bead.isNull()) {
        continue;
      }
      Link link = new Link(bead);
      if (!link.touchesAny()) {
        garbage++;
        continue;
      }
      BitSet finds = link.finds();
      foundHere.or(finds);
      if (finds.isEmpty()) {
        loose++;
      } else if (finds.stream().anyMatch(i -> correspondences.get(i).kind.isRewarded())) {
        correct++;
      } else {
        neutral++;
      }
    }
    return new Score(
        count(Kind.TRANSLATION, foundHere),
        count(Kind.TRANSLATION, all()),
        count(Kind.PARTIAL, foundHere),
        count(Kind.PARTIAL, all()),
        correct,
        neutral,
        loose,
        garbage);
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, correspondences.size());
    return all;
  }

  private int count(Kind kind, BitSet among) {
    return (int) among.stream().filter(i -> correspondences.get(i).kind == kind).count();
  }

  /** One found bead held against the whole list. */
  private final class Link {

    private final Side source;
    private final Side target;

    /** By correspondence, the segments that it accounts for. */
    private final List<BitSet> onSource = new ArrayList<>();

    private final List<BitSet> onTarget = new ArrayList<>();

    Link(FoundBead bead) {
      source = new Side(bead.sourceSentences);
      target = new Side(bead.targetSentences);
      for (Correspondence listed : correspondences) {
        onSource.add(source.segmentsOf(listed.source));
        onTarget.add(target.segmentsOf(listed.target));
      }
    }

    boolean touchesAny() {
      return all().stream().anyMatch(this::touches);
    }

    BitSet finds() {
      BitSet finds = new BitSet();
      all().stream()
          .filter(this::touches)
          .filter(i -> all().stream().anyMatch(other -> isAccountedForBy(i, other)))
          .forEach(finds::set);
      return finds;
    }

    private boolean touches(int i) {
      return !onSource.get(i).isEmpty() && !onTarget.get(i).isEmpty();
    }

    private boolean isAccountedForBy(int i, int other) {
      return source.isCoveredBy(onSource.get(i), onSource.get(other))
          && target.isCoveredBy(onTarget.get(i), onTarget.get(other));
    }
  }

  /** The segments of one side of a bead, run together without white space and markup. */
  private static final class Side {

    private final String text;

    /** By segment, the offset in the text behind its last character. */
    private final List<Integer> ends = new ArrayList<>();

    Side(List<String> segments) {
      StringBuilder joined = new StringBuilder();
      for (String segment : segments) {
        String bare = bare(segment);
        if (!bare.isEmpty()) {
          ends.add(joined.append(bare).length());
        }
      }
      text = joined.toString();
    }

    BitSet segmentsOf(List<String> beginnings) {
      BitSet segments = new BitSet();
      for (String quoted : beginnings) {
        String beginning = bare(quoted);
        markOverlap(
            beginning.endsWith("…") ? beginning.substring(0, beginning.length() - 1) : beginning,
            segments);
      }
      return segments;
    }

    private void markOverlap(String beginning, BitSet segments) {
      int at = text.indexOf(beginning);
      if (at >= 0) {
        mark(at, at + beginning.length(), segments);
        return;
      }
      int enough = (beginning.length() + 1) / 2;
      if (text.length() >= enough && beginning.contains(text)) {
        mark(0, text.length(), segments);
        return;
      }
      int longest = Math.min(beginning.length() - 1, text.length());
      for (int length = longest; length >= enough; length--) {
        if (text.startsWith(beginning.substring(beginning.length() - length))) {
          mark(0, length, segments);
          return;
        }
        if (text.endsWith(beginning.substring(0, length))) {
          mark(text.length() - length, text.length(), segments);
          return;
        }
      }
    }

    private void mark(int start, int end, BitSet segments) {
      int segmentStart = 0;
      for (int i = 0; i < ends.size(); i++) {
        if (segmentStart < end && start < ends.get(i)) {
          segments.set(i);
        }
        segmentStart = ends.get(i);
      }
    }

    boolean isCoveredBy(BitSet some, BitSet others) {
      BitSet covered = new BitSet();
      covered.or(some);
      covered.or(others);
      return covered.cardinality() == ends.size();
    }

    private static String bare(String text) {
      return IGNORED.matcher(text).replaceAll("");
    }
  }
}
