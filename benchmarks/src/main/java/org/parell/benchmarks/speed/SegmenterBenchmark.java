package org.parell.benchmarks.speed;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.loomchild.segment.srx.SrxDocument;
import net.loomchild.segment.srx.SrxTextIterator;
import net.loomchild.segment.srx.io.Srx2SaxParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;
import org.parell.srx.SrxRules;
import org.parell.srx.SrxWriter;
import org.parell.testdata.TestData;

/**
 * Megabytes of text segmented in a second, on one thread.
 *
 * <p>The text of an operation has one megabyte of UTF-8, so "ops/s" reads as MB/s. Beside Parell
 * stand the iterators of ICU and of the JDK, which know no abbreviations: they show what the rules on
 * top of such an iterator cost. Two engines for SRX work by the same rules, those that Parell writes:
 * its own, and loomchild's, which LanguageTool uses.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class SegmenterBenchmark {

  private static final int MEGABYTE = 1_000_000;
  private static final Pattern BETWEEN_BLOCKS = Pattern.compile("\\s*\\n\\s*\\n\\s*");

  /** The language of the text. */
  @Param({"en", "nn", "ca"})
  public String language;

  private Document document;
  private Segmenter segmenter;
  private Segmenter srx;
  private SrxDocument loomchild;
  private com.ibm.icu.text.BreakIterator icu;
  private java.text.BreakIterator jdk;

  /** Reads a text and repeats it up to a megabyte, which is not measured. */
  @Setup
  public void read() throws IOException {
    Language tag = new Language(language);
    document = megabyte(TestData.text("texts/barrel." + language + ".txt"), tag);
    segmenter = Segmenter.standard();
    srx = Segmenter.builder().srx(SrxRules.standard()).build();
    StringWriter rules = new StringWriter();
    SrxWriter.write(SrxRules.standard(), rules);
    loomchild = new Srx2SaxParser().parse(new StringReader(rules.toString()));
    icu = com.ibm.icu.text.BreakIterator.getSentenceInstance(tag.locale());
    jdk = java.text.BreakIterator.getSentenceInstance(tag.locale());
  }

  /** Parell's segmenter. */
  @Benchmark
  public SegmentedDocument parell() {
    return segmenter.segment(document);
  }

  /** Parell's engine for SRX, by the rules that Parell writes. */
  @Benchmark
  public SegmentedDocument srx() {
    return srx.segment(document);
  }

  /** Loomchild's engine for SRX, by the same rules, block by block. */
  @Benchmark
  public int loomchild() {
    int count = 0;
    for (Block block : document.blocks()) {
      SrxTextIterator segments = new SrxTextIterator(loomchild, language, document.text(block));
      while (segments.hasNext()) {
        segments.next();
        count++;
      }
    }
    return count;
  }

  /** ICU's iterator as it is, block by block. */
  @Benchmark
  public int icu() {
    int count = 0;
    for (Block block : document.blocks()) {
      icu.setText(document.text(block));
      while (icu.next() != com.ibm.icu.text.BreakIterator.DONE) {
        count++;
      }
    }
    return count;
  }

  /** The JDK's iterator as it is, block by block. */
  @Benchmark
  public int jdk() {
    int count = 0;
    for (Block block : document.blocks()) {
      jdk.setText(document.text(block));
      while (jdk.next() != java.text.BreakIterator.DONE) {
        count++;
      }
    }
    return count;
  }

  private static Document megabyte(String story, Language language) {
    int copies = MEGABYTE / story.length() + 1;
    byte[] bytes = (story + "\n\n").repeat(copies).getBytes(StandardCharsets.UTF_8);
    String text = new String(bytes, 0, MEGABYTE, StandardCharsets.UTF_8);
    return new Document("megabyte", language, text, blocks(text), Map.of(), FileOffsets.identity());
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher between = BETWEEN_BLOCKS.matcher(text);
    int start = 0;
    while (between.find()) {
      blocks.add(new Block(BlockKind.PARAGRAPH, new Span(start, between.start())));
      start = between.end();
    }
    return blocks;
  }
}
