package org.parell.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.document.Document;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.testdata.TestData;

/** The gold files of testdata, {@code gold/segment}: their README tells the format. */
class GoldSegmentationTest {

  private static final String GLUED = " || ";
  private static final String SPACED = " | ";

  static Stream<Arguments> cases() {
    return Stream.of("en", "nn", "ca")
        .flatMap(tag -> TestData.text("gold/segment/" + tag + ".txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> Arguments.of(new Language(tag), line)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void segmentsAreAsInGold(Language language, String line) {
    Document document = Texts.document(language, raw(line));
    assertThat(marked(Segmenter.standard().segment(document))).isEqualTo(line.replace("\\n", "\n"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void segmentsCoverTheTextAndEachIsOneSegmentByItself(Language language, String line) {
    Document document = Texts.document(language, raw(line));
    SegmentedDocument segmented = Segmenter.standard().segment(document);
    Texts.checkInvariants(segmented);
    for (String segment : Texts.texts(segmented)) {
      assertThat(Texts.segments(language, segment)).containsExactly(segment);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void segmentsDoNotDependOnTheBlocksAround(Language language, String line) {
    String text = raw(line);
    Document document = Texts.document(language, "\n", List.of("1. (Mr. «", text, "lower. 2) »"));
    SegmentedDocument segmented = Segmenter.standard().segment(document);
    List<String> inside = segmented.segments().stream()
        .filter(segment -> segment.blockIndex() == 1)
        .map(segment -> segment.span().of(document.text()))
        .toList();
    assertThat(inside).isEqualTo(Texts.segments(language, text));
  }

  private static String raw(String line) {
    return line.replace(GLUED, "").replace(SPACED, " ").replace("\\n", "\n");
  }

  private static String marked(SegmentedDocument segmented) {
    StringBuilder marked = new StringBuilder();
    int end = -1;
    for (Segment segment : segmented.segments()) {
      Span span = segment.span();
      if (end >= 0) {
        marked.append(span.start() == end ? GLUED : SPACED);
      }
      marked.append(span.of(segmented.document().text()));
      end = span.end();
    }
    return marked.toString();
  }
}
