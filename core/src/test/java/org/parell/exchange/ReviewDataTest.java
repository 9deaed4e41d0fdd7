package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.BeadEvidence;
import org.parell.bitext.Bitext;
import org.parell.bitext.WordLink;
import org.parell.bitext.WordLinkKind;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;

class ReviewDataTest {

  @Test
  void numbersAreThoseOfTheAlignment() throws IOException {
    String data = data(Alignments.minutes());
    assertThat(data)
        .contains("\"beads\":[1,1,10000,100,1,2,8999,89,1,0,9713,97,1,1,2500,25,0,1,9500,95]")
        .contains("\"explained\":false")
        .contains("\"links\":[]")
        .contains("\"kinds\":[1,0,0,0]")
        .contains("\"starts\":[0,8,69,83]")
        .contains("\"ends\":[7,68,82,106]");
  }

  @Test
  void wordsStandAtTheirPlaceInTheFoldedText() throws IOException {
    SegmentedDocument source = oneBlock("First one.  In \n the\tend  14 boats.", 10, 12);
    SegmentedDocument target = oneBlock("Til slutt 14 båtar.", 0, 0);
    Alignment alignment = new Alignment(
        new Bitext(source, target),
        List.of(new Bead(0, 2, 0, 1, 0.5)),
        List.of(new BeadEvidence(
            0,
            0,
            2,
            List.of(
                new WordLink(new Span(26, 28), new Span(10, 12), 1.234, WordLinkKind.NUMBER)))));
    assertThat(TranslationUnit.of(alignment, alignment.beads().get(0)).source().get(1))
        .isEqualTo("In the end 14 boats.");
    assertThat(data(alignment))
        .contains("\"links\":[1,11,13,0,10,12,0,123]")
        .contains("\"explained\":true");
  }

  @Test
  void textsThatAPageCannotHoldComeAlong() throws IOException {
    Alignment alignment =
        Alignments.oneToOne(List.of("plain", "U+0001 \u0001<"), List.of("a", "b\u007F"));
    assertThat(data(alignment))
        .contains("\"texts\":{\"1\":\"U+0001 \\u0001\\u003c\"}")
        .contains("\"texts\":{\"1\":\"b\\u007f\"}");
  }

  @Test
  void segmentsWithNoSpaceBetweenThemAreTold() throws IOException {
    SegmentedDocument source = oneBlock("一。二。 three", 2, 2);
    Alignment alignment =
        new Alignment(new Bitext(source, oneBlock("a b", 1, 2)), List.of(new Bead(0, 2, 0, 2, 1)));
    assertThat(data(alignment)).containsOnlyOnce("\"unparted\":[1]").contains("\"unparted\":[]");
  }

  @Test
  void keyChangesWithWhateverAReviewerSees() throws IOException {
    Alignment minutes = Alignments.minutes();
    String key = key(minutes);
    assertThat(key).hasSize(64).isEqualTo(key(Alignments.minutes()));
    assertThat(key(minutes.swapped())).isNotEqualTo(key);
    assertThat(key(minutes.withMinConfidence(0.5))).isNotEqualTo(key);
    assertThat(key(Alignments.oneToOne(List.of("a", "b"), List.of("a", "b"))))
        .isNotEqualTo(key(Alignments.oneToOne(List.of("a", "b"), List.of("a", "c"))));
  }

  private static String key(Alignment alignment) throws IOException {
    Matcher key = Pattern.compile("\"key\":\"([0-9a-f]+)\"").matcher(data(alignment));
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private static String data(Alignment alignment) throws IOException {
    StringWriter out = new StringWriter();
    ReviewData.write(alignment, out);
    return out.toString();
  }

  /** One block of two segments, or of one when the second starts at 0. */
  private static SegmentedDocument oneBlock(String text, int firstEnd, int secondStart) {
    Span whole = new Span(0, text.length());
    Document document = new Document(
        "d",
        Language.ENGLISH,
        text,
        List.of(new Block(BlockKind.PARAGRAPH, whole)),
        Map.of(),
        FileOffsets.identity());
    return new SegmentedDocument(
        document,
        secondStart == 0
            ? List.of(new Segment(whole, 0))
            : List.of(
                new Segment(new Span(0, firstEnd), 0),
                new Segment(new Span(secondStart, text.length()), 0)));
  }
}
