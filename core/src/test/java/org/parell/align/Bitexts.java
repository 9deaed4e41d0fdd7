package org.parell.align;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.evaluate.AlignmentAgreement;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.IndexPairReader;
import org.parell.exchange.IndexPairWriter;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.testdata.TestData;

/** What tests align: the story with its gold, lines, and texts made up from a seed. */
final class Bitexts {

  /** The pairs of languages in which the story has gold. */
  static final List<String> PAIRS = List.of("en-nn", "en-ca", "nn-ca");

  private static final int WORDS = 300;

  private Bitexts() {}

  /** The story in two languages, such as {@code en-nn}, one gold segment a line. */
  static Bitext story(String pair) {
    return new Bitext(storyOf(pair.substring(0, 2)), storyOf(pair.substring(3)));
  }

  private static SegmentedDocument storyOf(String language) {
    return side(language, TestData.lines("gold/barrel/segments." + language + ".txt"));
  }

  /** The gold beads of the story. */
  static List<IndexPair> gold(String pair) {
    String file = "gold/barrel/" + pair + ".index";
    try {
      return IndexPairReader.read(file, new StringReader(TestData.text(file)));
    } catch (ExchangeFormatException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lines in English and Nynorsk, whatever their words are. */
  static Bitext lines(List<String> source, List<String> target) {
    return new Bitext(side("en", source), side("nn", target));
  }

  static SegmentedDocument side(String language, List<String> lines) {
    String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    return SegmentedDocument.ofLines("test." + language, text, new Language(language));
  }

  /**
   * Lines of made-up words, each of which has one translation; now and then two lines are joined on
   * one side, or a line is missing.
   */
  static Bitext generated(Random random, int lines) {
    List<String> source = new ArrayList<>();
    List<String> target = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      List<Integer> words =
          random.ints(3 + random.nextInt(12), 0, WORDS).boxed().toList();
      int what = random.nextInt(12);
      String one = written(words, 's');
      String other = written(words, 't');
      if (what != 0) {
        add(source, one, what == 1);
      }
      if (what != 2) {
        add(target, other, what == 3);
      }
    }
    return lines(source, target);
  }

  private static void add(List<String> lines, String line, boolean join) {
    if (join && !lines.isEmpty()) {
      lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line);
    } else {
      lines.add(line);
    }
  }

  /** Numbers as words of letters, so that they are no anchors. */
  static String written(List<Integer> words, char letter) {
    return words.stream()
        .map(word -> letter + Integer.toString(word + WORDS, 26).replaceAll("\\d", "" + letter))
        .collect(Collectors.joining(" "));
  }

  /** The beads of an alignment in the form of gold. */
  static List<IndexPair> pairs(Alignment alignment) {
    return IndexPairWriter.pairs(alignment);
  }

  static double strictF1(List<IndexPair> gold, Alignment found) {
    return AlignmentAgreement.between(gold, pairs(found)).strictF1();
  }

  static List<Integer> range(int start, int end) {
    return IntStream.range(start, end).boxed().toList();
  }

  /** A bead without its confidence. */
  static IndexPair link(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {
    return IndexPair.of(new Bead(sourceStart, sourceEnd, targetStart, targetEnd, 1));
  }
}
