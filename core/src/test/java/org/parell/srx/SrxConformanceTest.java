package org.parell.srx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.loomchild.segment.srx.SrxDocument;
import net.loomchild.segment.srx.SrxTextIterator;
import net.loomchild.segment.srx.io.Srx2SaxParser;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.Range;
import net.sf.okapi.lib.segmentation.SRXDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.language.Language;
import org.parell.testdata.TestData;

/**
 * Other engines load our rules and cut as ours does: loomchild's segment, which LanguageTool uses, and
 * Okapi's; and all three agree on rules in the style of others.
 *
 * <p>Where they differ on purpose: <i>loomchild</i> looks for the second part of a break only where the
 * first, being greedy, has ended; begins to search anew, with the start of the text there, where it
 * has broken; knows of {@code \s}, {@code \w} and {@code \b} only what is ASCII (with the JDK's own
 * changes from version to version); and cuts {@code *} in exceptions down to 100 repetitions.
 * <i>Okapi</i> searches for exceptions too from left to right, so it misses those that begin inside
 * another match of the same rule. Neither takes {@code EN.*} for {@code en}.
 */
class SrxConformanceTest {

  private static final Pattern SPACE_AT_ENDS =
      Pattern.compile("^[\\t-\\r\\u0085\\p{Z}]+|[\\t-\\r\\u0085\\p{Z}]+$");

  /** Rules as LanguageTool and its like write them: no cascade, \s and \b, any length. */
  private static final String OTHER_STYLE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <srx xmlns="http://www.lisa.org/srx20" version="2.0">
      <header segmentsubflows="yes" cascade="%s">
      <formathandle type="start" include="no"/>
      <formathandle type="end" include="yes"/>
      <formathandle type="isolated" include="yes"/>
      </header>
      <body>
      <languagerules>
      <languagerule languagerulename="ByLineBreak">
      <rule break="yes"><beforebreak>\\n</beforebreak></rule>
      </languagerule>
      <languagerule languagerulename="Any">
      <rule break="no"><beforebreak>\\b(pp|[Vv]iz|i\\.?\\s*e|[Vv]ol|[Rr]col|maj|Lt|[Ff]ig|[Vv]iz)\\.\\s</beforebreak></rule>
      <rule break="no"><beforebreak>\\b[A-Z]\\.\\s</beforebreak></rule>
      <rule break="no"><beforebreak>[Ee]tc\\.\\s</beforebreak><afterbreak>[^\\p{Lu}]</afterbreak></rule>
      <rule break="no"><beforebreak>\\.{2,}\\s</beforebreak><afterbreak>\\p{Ll}</afterbreak></rule>
      <rule break="no"><beforebreak>^\\s*[0-9]+\\.\\s+</beforebreak></rule>
      <rule break="no"><beforebreak>\\([^)]*[.?!]\\s</beforebreak><afterbreak>[^(]*\\)</afterbreak></rule>
      <rule break="yes"><beforebreak>[.?!\u2026]['"\u00BB\u201D\\p{Pe}\\u0002]*\\s</beforebreak></rule>
      <rule break="yes"><beforebreak>[!?.]+</beforebreak><afterbreak>\\p{Lu}[^\\p{Lu}.]</afterbreak></rule>
      </languagerule>
      <languagerule languagerulename="Norwegian">
      <rule break="no"><beforebreak>\\b(bl\\.a|kap|nr|kl|osv|s|ca|dr|f\\.eks)\\.</beforebreak><afterbreak>\\s+\\P{Lu}</afterbreak></rule>
      <rule break="no"><beforebreak>\\b\\d+\\.</beforebreak><afterbreak>\\s+\\p{Ll}</afterbreak></rule>
      <rule><beforebreak>[.?!]+["\u00BB]?</beforebreak><afterbreak>\\s+["\u00AB\u2013-]?\\s?\\p{Lu}</afterbreak></rule>
      <rule><beforebreak>:</beforebreak><afterbreak>\\s+\\p{Lu}</afterbreak></rule>
      </languagerule>
      </languagerules>
      <maprules>
      <languagemap languagepattern="(NN|nn|nb|no).*" languagerulename="Norwegian"/>
      <languagemap languagepattern="(EN|en).*" languagerulename="ByLineBreak"/>
      <languagemap languagepattern=".*" languagerulename="Any"/>
      </maprules>
      </body>
      </srx>
      """;

  private static String standard = "";

  @BeforeAll
  static void write() throws IOException {
    StringWriter out = new StringWriter();
    SrxWriter.write(SrxRules.standard(), out);
    standard = out.toString();
  }

  /** Cuts a text by a file of rules. */
  private enum Engine {
    PARELL {
      @Override
      Function<String, List<String>> of(String file, String tag) throws Exception {
        SrxRules rules = SrxReader.read(
            "rules", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        SrxMatcher matcher = rules.matcher(new Language(tag));
        return text -> {
          List<String> segments = new ArrayList<>();
          int start = 0;
          for (SrxDecision decision : matcher.decisions(text)) {
            if (decision.kind() == SrxDecision.Kind.BREAK) {
              segments.add(text.substring(start, decision.offset()));
              start = decision.offset();
            }
          }
          segments.add(text.substring(start));
          return segments;
        };
      }
    },
    LOOMCHILD {
      @Override
      Function<String, List<String>> of(String file, String tag) {
        SrxDocument document = new Srx2SaxParser().parse(new StringReader(file));
        return text -> {
          List<String> segments = new ArrayList<>();
          SrxTextIterator iterator = new SrxTextIterator(document, tag, text);
          while (iterator.hasNext()) {
            segments.add(iterator.next());
          }
          return segments;
        };
      }
    },
    OKAPI {
      @Override
      Function<String, List<String>> of(String file, String tag) {
        SRXDocument document = new SRXDocument();
        document.loadRules((CharSequence) file);
        ISegmenter segmenter = document.compileLanguageRules(LocaleId.fromBCP47(tag), null);
        return text -> {
          segmenter.computeSegments(text);
          List<String> segments = new ArrayList<>();
          for (Range range : segmenter.getRanges()) {
            segments.add(text.substring(range.start, range.end));
          }
          return segments;
        };
      }
    };

    abstract Function<String, List<String>> of(String file, String tag) throws Exception;
  }

  private static List<String> trimmed(List<String> segments) {
    return segments.stream()
        .map(segment -> SPACE_AT_ENDS.matcher(segment).replaceAll(""))
        .filter(segment -> !segment.isEmpty())
        .toList();
  }

  /** The texts among some that two engines cut differently. */
  private static List<String> different(Engine other, String file, String tag, List<String> texts)
      throws Exception {
    Function<String, List<String>> ours = Engine.PARELL.of(file, tag);
    Function<String, List<String>> theirs = other.of(file, tag);
    return texts.stream()
        .filter(text -> !trimmed(ours.apply(text)).equals(trimmed(theirs.apply(text))))
        .map(text -> trimmed(ours.apply(text)) + " but " + trimmed(theirs.apply(text)))
        .toList();
  }

  /** Gold cases, the stories and the seeds, paragraph by paragraph and joined. */
  private static List<String> texts(String tag) {
    Stream<String> gold = TestData.lines("gold/segment/" + tag + ".txt").stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.replace(" || ", "").replace(" | ", " ").replace("\\n", "\n"));
    Stream<String> files = Stream.of(
        "texts/barrel." + tag + ".txt",
        "texts/oven." + tag + ".txt",
        "seeds/kropotkin.en.txt",
        "seeds/kropotkin.nn-ca.txt",
        "seeds/commune.en.txt");
    Stream<String> paragraphs = files
        .map(TestData::text)
        .flatMap(text -> Stream.concat(
            Stream.of(text.split("\\n\\s*\\n")), Stream.of(text.replaceAll("\\s+", " "))));
    return Stream.concat(gold, paragraphs)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nn", "ca"})
  void loomchildCutsByOurRulesAsWeDo(String tag) throws Exception {
    assertThat(different(Engine.LOOMCHILD, standard, tag, texts(tag))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nn", "ca"})
  void okapiCutsByOurRulesAsWeDo(String tag) throws Exception {
    assertThat(different(Engine.OKAPI, standard, tag, texts(tag))).isEmpty();
  }

  @Test
  void enginesMapTheNorwegianLanguagesToNynorsk() throws Exception {
    for (String tag : List.of("no", "nb", "nn-NO")) {
      for (Engine engine : Engine.values()) {
        assertThat(trimmed(engine.of(standard, tag).apply("Jf. Ola. Ho kom.")))
            .as("%s for %s", engine, tag)
            .containsExactly("Jf. Ola.", "Ho kom.");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nn", "ca"})
  void rulesOfAnotherStyleAreReadAsLoomchildReadsThem(String tag) throws Exception {
    String file = OTHER_STYLE.formatted("no");
    assertThat(different(Engine.LOOMCHILD, file, tag, texts(tag))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nn", "ca"})
  void rulesWithCascadeAreReadAsLoomchildReadsThem(String tag) throws Exception {
    String file = OTHER_STYLE.formatted("yes");
    assertThat(different(Engine.LOOMCHILD, file, tag, texts(tag))).isEmpty();
    assertThat(different(Engine.LOOMCHILD, file, tag, List.of("Dei kom\nsjå s. 3. Dei gjekk.")))
        .isEmpty();
  }

  @Test
  void textsThatNobodyWritesAreMostlyCutAlikeToo() throws Exception {
    Random random = new Random(1);
    List<String> texts = Stream.generate(() -> RandomText.of(random, 20).replace('\u0000', ' '))
        .limit(500)
        .toList();
    assertThat(different(Engine.LOOMCHILD, standard, "en", texts)).hasSizeLessThan(5);
    assertThat(different(Engine.OKAPI, standard, "en", texts)).hasSizeLessThan(50);
  }

  @Test
  void okapiFindsAnExceptionThatSpansTheTextOnlyOnce() throws Exception {
    String line = "Heim • Nytt • Om oss • Kontakt";
    assertThat(trimmed(Engine.PARELL.of(standard, "nn").apply(line)))
        .isEqualTo(trimmed(Engine.LOOMCHILD.of(standard, "nn").apply(line)))
        .containsExactly(line);
    assertThat(trimmed(Engine.OKAPI.of(standard, "nn").apply(line)))
        .containsExactly("Heim", "• Nytt", "• Om oss • Kontakt");
  }
}
