package org.parell.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.IndexPair;

class AlignmentSchemaTest {

  private static final Schema SCHEMA = schema();

  private static final String ROW = """
      {"bead":0,"source":"a","target":"","confidence":1.0000,"shape":"1-0","status":"accepted",\
      "edited":true,"source_language":"en","target_language":"und","source_file":"a",\
      "target_file":"","source_segments":[{"index":0,"start":2,"end":3,"kind":"list_item",\
      "block":0,"text":"a"}],"target_segments":[],"evidence":{"shape":0.0,"length":0.5,"words":-1,\
      "links":[{"source":[0,1],"target":[2,3],"words":["a","b"],"share":0.5,"kind":"number"}]}}""";

  static Stream<Arguments> alignments() {
    return RowAlignments.all().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alignments")
  void everyRowThatIsWrittenIsValid(String name, Alignment alignment) throws IOException {
    List<IndexPair> beads = alignment.beads().stream().map(IndexPair::of).toList();
    for (JsonLinesWriter writer : List.of(
        JsonLinesWriter.standard(),
        JsonLinesWriter.standard().withAccepted(beads).withEdited(beads))) {
      StringWriter out = new StringWriter();
      writer.write(alignment, out);
      List<String> rows = out.toString().lines().toList();
      assertThat(rows).hasSameSizeAs(beads);
      for (String row : rows) {
        assertThat(errors(row)).as(row).isEmpty();
      }
    }
  }

  @Test
  void fieldsOfOthersAreValid() {
    assertThat(errors(ROW)).isEmpty();
    assertThat(errors("{\"note\":[null]," + ROW.substring(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"bead\":0              | \"bead\":-1",
        "\"bead\":0              | \"bead\":0.5",
        "\"bead\":0,             | ``",
        "\"source\":\"a\"        | \"source\":null",
        "\"target\":\"\",        | ``",
        "1.0000                  | 1.0001",
        "1.0000                  | -0.1",
        "1.0000                  | \"1\"",
        "\"1-0\"                 | \"1:0\"",
        "\"1-0\"                 | \"01-0\"",
        "\"accepted\"            | true",
        "\"edited\":true         | \"edited\":\"yes\"",
        "\"und\"                 | \"\"",
        "\"und\"                 | \"nn_NO\"",
        "\"source_file\":\"a\",  | ``",
        "\"target_segments\":[]  | \"target_segments\":{}",
        "\"target_segments\":[]  | \"target_segments\":[0]",
        "\"target_segments\":[], | ``",
        "\"index\":0,            | ``",
        "\"index\":0             | \"index\":2147483648",
        "\"start\":2,            | ``",
        "\"list_item\"           | \"LIST_ITEM\"",
        "\"block\":0             | \"block\":-1",
        "\"block\":0             | \"blocks\":0",
        "\"text\":\"a\"          | \"text\":1",
        ",\"text\":\"a\"         | ``",
        "\"length\":0.5,         | ``",
        "[0,1]                   | [0]",
        "[2,3]                   | [2,3,4]",
        "[\"a\",\"b\"]           | [\"a\"]",
        "\"number\"              | \"guess\"",
      })
  void brokenRowIsNotValid(String part, String other) {
    assertThat(ROW).contains(part);
    assertThat(errors(ROW.replace(part, other))).isNotEmpty();
  }

  @Test
  void rowWithoutAnySegmentIsNotValid() {
    String none = ROW.replaceFirst("\"source_segments\":\\[[^]]*]", "\"source_segments\":[]");
    assertThat(none).isNotEqualTo(ROW);
    assertThat(errors(none)).isNotEmpty();
  }

  private static List<Error> errors(String row) {
    return SCHEMA.validate(row, InputFormat.JSON);
  }

  private static Schema schema() {
    InputStream in = JsonLinesWriter.class.getResourceAsStream("alignment.schema.json");
    assertNotNull(in);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
  }
}
