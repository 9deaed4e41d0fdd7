package org.parell.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.compare.CarriedTranslation;
import org.parell.compare.TranslationCarrier;
import org.parell.compare.VersionComparer;
import org.parell.compare.VersionComparison;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;

class VersionJsonLinesWriterTest {

  private static final SegmentedDocument OLDER =
      text("old.txt", Language.ENGLISH, "The boat came.\nThen it left again.\n");
  private static final SegmentedDocument NEWER =
      text("new.txt", Language.ENGLISH, "The grey boat came.\n\uD800 \"late\"\n");
  private static final VersionComparison COMPARISON =
      VersionComparer.standard().compare(OLDER, NEWER);

  private static SegmentedDocument text(String name, Language language, String lines) {
    return SegmentedDocument.ofLines(name, lines, language);
  }

  @Test
  void rowHoldsTextsDifferenceAndOffsets() throws IOException {
    StringWriter out = new StringWriter();
    VersionJsonLinesWriter.standard().write(COMPARISON, out);
    assertThat(out.toString().lines())
        .containsExactly(
            "{\"row\":0,\"change\":\"edited\",\"older\":\"The boat came.\","
                + "\"newer\":\"The grey boat came.\",\"similarity\":0.8571,"
                + "\"diff\":[[\"kept\",\"The \"],[\"inserted\",\"grey \"],[\"kept\",\"boat came.\"]],"
                + "\"language\":\"en\",\"older_file\":\"old.txt\",\"newer_file\":\"new.txt\","
                + "\"older_segments\":[{\"index\":0,\"start\":0,\"end\":14,"
                + "\"kind\":\"paragraph\",\"block\":0,\"text\":\"The boat came.\"}],"
                + "\"newer_segments\":[{\"index\":0,\"start\":0,\"end\":19,"
                + "\"kind\":\"paragraph\",\"block\":0,\"text\":\"The grey boat came.\"}]}",
            "{\"row\":1,\"change\":\"deleted\",\"older\":\"Then it left again.\",\"newer\":\"\","
                + "\"similarity\":0.0000,\"diff\":[[\"deleted\",\"Then it left again.\"]],"
                + "\"language\":\"en\",\"older_file\":\"old.txt\",\"newer_file\":\"new.txt\","
                + "\"older_segments\":[{\"index\":1,\"start\":15,\"end\":34,"
                + "\"kind\":\"paragraph\",\"block\":1,\"text\":\"Then it left again.\"}],"
                + "\"newer_segments\":[]}",
            "{\"row\":2,\"change\":\"added\",\"older\":\"\",\"newer\":\"\uFFFD \\\"late\\\"\","
                + "\"similarity\":0.0000,\"diff\":[[\"inserted\",\"\uFFFD \\\"late\\\"\"]],"
                + "\"language\":\"en\",\"older_file\":\"old.txt\",\"newer_file\":\"new.txt\","
                + "\"older_segments\":[],"
                + "\"newer_segments\":[{\"index\":1,\"start\":20,\"end\":28,"
                + "\"kind\":\"paragraph\",\"block\":1,\"text\":\"\uFFFD \\\"late\\\"\"}]}");
  }

  @Test
  void carriedRowsHaveAStateAndWhatIsLeftIsListed() throws IOException {
    SegmentedDocument nynorsk = text("old.nn.txt", Language.NYNORSK, "Båten kom.\nSo drog han.\n");
    CarriedTranslation carried = TranslationCarrier.standard()
        .carry(
            COMPARISON,
            new Alignment(
                new Bitext(OLDER, nynorsk),
                List.of(new Bead(0, 1, 0, 1, 1), new Bead(1, 2, 1, 2, 1))));
    StringWriter out = new StringWriter();
    VersionJsonLinesWriter.standard().write(carried, out);
    assertThat(out.toString().lines())
        .satisfiesExactly(
            row -> assertThat(row)
                .startsWith("{\"row\":0,\"state\":\"review\",\"newer\":\"The grey boat came.\","
                    + "\"translation\":\"Båten kom.\",\"changes\":[{\"change\":\"edited\","
                    + "\"similarity\":0.8571,\"diff\":[[\"kept\",\"The \"],")
                .contains("\"translation_language\":\"nn\"", "\"newer_file\":\"new.txt\"")
                .endsWith("\"translation_segments\":[{\"index\":0,\"start\":0,\"end\":10,"
                    + "\"kind\":\"paragraph\",\"block\":0,\"text\":\"Båten kom.\"}]}"),
            row -> assertThat(row)
                .startsWith("{\"row\":1,\"state\":\"new\",")
                .contains("\"translation\":\"\""),
            row -> assertThat(row)
                .startsWith("{\"row\":2,\"state\":\"left\",\"newer\":\"\","
                    + "\"translation\":\"So drog han.\",\"changes\":[],"));
  }
}
