package org.parell.benchmarks.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.parell.bitext.Bead;
import org.parell.bitext.BeadShape;
import org.parell.bitext.Bitext;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

/**
 * A bitext of two made-up languages with the beads it was made from: as large as one likes, the same
 * for the same seed on every machine, and free of anybody's rights.
 *
 * <p>Each language has 20,000 words of random syllables, drawn with frequencies as in Zipf's law;
 * word {@code r} of the one translates word {@code r} of the other. A translated sentence keeps 85 in
 * 100 words, loses or changes the rest, gains some, and swaps neighbours. One sentence in five holds
 * a number and one in four a name, both the same on either side. Shapes are about as frequent as in
 * a translated book: 88 in 100 beads are 1-1, then 2-1 and 1-2 (4 each), 1-0 and 0-1 (1.5 each), 2-2
 * (1). This is good for measuring speed; what it says about quality holds for made-up languages.
 *
 * @param bitext the two sides
 * @param beads the beads it was made from, confidence 1
 */
record GeneratedBitext(Bitext bitext, List<Bead> beads) {

  private static final int WORDS = 20_000;
  private static final int NAMES = 300;

  private static final BeadShape[] SHAPES = {
    new BeadShape(1, 1),
    new BeadShape(2, 1),
    new BeadShape(1, 2),
    new BeadShape(1, 0),
    new BeadShape(0, 1),
    new BeadShape(2, 2)
  };
  private static final int[] SHAPE_PER_MILLE = {880, 40, 40, 15, 15, 10};

  GeneratedBitext {
    beads = List.copyOf(beads);
  }

  /**
   * Makes one.
   *
   * @param size segments of the source; the target has about as many
   * @param seed what tells it from others of the same size
   */
  static GeneratedBitext of(int size, long seed) {
    return new Generator(seed).generate(size);
  }

  /** Made once for each bitext; holds the two vocabularies. */
  private static final class Generator {

    private final SplittableRandom random;
    private final String[] sourceWords;
    private final String[] targetWords;
    private final String[] names;
    private final double[] cumulative = new double[WORDS];

    Generator(long seed) {
      random = new SplittableRandom(seed);
      sourceWords = words(WORDS, "b d f g k l m n p r s t v".split(" "), "a e i o u".split(" "));
      targetWords = words(WORDS, "d h j k l m n r sk st t tv".split(" "), "a e i o y å".split(" "));
      names = words(NAMES, "b d g k l m r s t v".split(" "), "a e i o u".split(" "));
      for (int i = 0; i < NAMES; i++) {
        names[i] = capitalised(names[i]);
      }
      double sum = 0;
      for (int rank = 0; rank < WORDS; rank++) {
        sum += 1.0 / (rank + 3);
        cumulative[rank] = sum;
      }
    }

    GeneratedBitext generate(int size) {
      List<String> source = new ArrayList<>();
      List<String> target = new ArrayList<>();
      List<Bead> beads = new ArrayList<>();
      while (source.size() < size) {
        BeadShape shape = shape(size - source.size());
        int sourceStart = source.size();
        int targetStart = target.size();
        addBead(shape, source, target);
        beads.add(new Bead(sourceStart, source.size(), targetStart, target.size(), 1));
      }
      Bitext bitext = new Bitext(document("source", source), document("target", target));
      return new GeneratedBitext(bitext, beads);
    }

    private BeadShape shape(int room) {
      int draw = random.nextInt(1000);
      int i = 0;
      while (draw >= SHAPE_PER_MILLE[i]) {
        draw -= SHAPE_PER_MILLE[i];
        i++;
      }
      return SHAPES[i].sourceCount() <= room ? SHAPES[i] : SHAPES[0];
    }

    private void addBead(BeadShape shape, List<String> source, List<String> target) {
      int[] ranks = ranks(Math.max(shape.sourceCount(), shape.targetCount()));
      String mark = mark();
      if (shape.sourceCount() > 0) {
        source.addAll(sentences(ranks, sourceWords, mark, shape.sourceCount()));
      }
      if (shape.targetCount() > 0) {
        target.addAll(sentences(translated(ranks), targetWords, mark, shape.targetCount()));
      }
    }

    /** As many words as some sentences have: most between 8 and 30 each, few less or more. */
    private int[] ranks(int sentences) {
      double length = 17 * StrictMath.exp(0.5 * gaussian());
      int[] ranks = new int[Math.max(3, (int) (sentences * length))];
      for (int i = 0; i < ranks.length; i++) {
        ranks[i] = rank();
      }
      return ranks;
    }

    private int rank() {
      double draw = random.nextDouble() * cumulative[WORDS - 1];
      int found = Arrays.binarySearch(cumulative, draw);
      return Math.min(WORDS - 1, found >= 0 ? found : -found - 1);
    }

    private int[] translated(int[] ranks) {
      int[] translated = new int[2 * ranks.length];
      int count = 0;
      for (int rank : ranks) {
        int draw = random.nextInt(100);
        if (draw < 85) {
          translated[count++] = rank;
        } else if (draw < 93) {
          translated[count++] = rank();
        }
        if (random.nextInt(100) < 7) {
          translated[count++] = rank();
        }
        if (count > 1 && random.nextInt(100) < 20) {
          int last = translated[count - 1];
          translated[count - 1] = translated[count - 2];
          translated[count - 2] = last;
        }
      }
      // a sentence of which nothing is left would be no sentence
      return count == 0 ? ranks : Arrays.copyOf(translated, count);
    }

    /** A number, a name, both or nothing: what looks the same in both languages. */
    private String mark() {
      String number = random.nextInt(5) == 0 ? " " + random.nextInt(1, 2100) : "";
      String name = random.nextInt(4) == 0 ? " " + names[random.nextInt(NAMES)] : "";
      return number + name;
    }

    private static List<String> sentences(int[] ranks, String[] words, String mark, int count) {
      List<String> sentences = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int from = i * ranks.length / count;
        int to = (i + 1) * ranks.length / count;
        String text = Arrays.stream(ranks, from, to)
            .mapToObj(rank -> words[rank])
            .collect(Collectors.joining(" "));
        sentences.add(capitalised(text) + (i == 0 ? mark : "") + ".");
      }
      return sentences;
    }

    /** Words, short ones first, as frequent words are; short ones may have homonyms. */
    private String[] words(int count, String[] consonants, String[] vowels) {
      String[] words = new String[count];
      for (int i = 0; i < count; i++) {
        int syllables = 1 + random.nextInt(2) + (i > 50 ? 1 : 0) + (i > 2000 ? 1 : 0);
        StringBuilder word = new StringBuilder();
        for (int s = 0; s < syllables; s++) {
          word.append(consonants[random.nextInt(consonants.length)]);
          word.append(vowels[random.nextInt(vowels.length)]);
        }
        words[i] = word.toString();
      }
      return words;
    }

    // not nextGaussian, whose way may differ from JDK to JDK; twelve uniform draws are near enough
    private double gaussian() {
      double sum = -6;
      for (int i = 0; i < 12; i++) {
        sum += random.nextDouble();
      }
      return sum;
    }

    private static String capitalised(String word) {
      return word.isEmpty()
          ? word
          : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static SegmentedDocument document(String name, List<String> segments) {
      String text = String.join("\n", segments) + "\n";
      return SegmentedDocument.ofLines(name, text, Language.UNDETERMINED);
    }
  }
}
