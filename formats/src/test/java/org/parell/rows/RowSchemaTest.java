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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parell.multitext.MultiAlignment;

/** The schema of the rows of several documents. */
class RowSchemaTest {

  private static final Schema SCHEMA = schema();

  private static final String ROW = """
      {"row":0,"confidence":1.0000,"shape":"1-0-0","languages":["en","und","ca"],\
      "files":["a","",""],"texts":["a","",""],\
      "segments":[[{"index":0,"start":2,"end":3,"kind":"list_item","block":0,"text":"a"}],[],[]]}""";

  @Test
  void everyRowThatIsWrittenIsValid() throws IOException {
    for (MultiAlignment alignment :
        List.of(MultiRowsTest.SMALL, MultiRowsTest.hostile(), MultiRowsTest.wide())) {
      List<String> rows = MultiRowsTest.written(MultiJsonLinesWriter.standard(), alignment)
          .lines()
          .toList();
      assertThat(rows).hasSameSizeAs(alignment.rows());
      for (String row : rows) {
        assertThat(errors(row)).as(row).isEmpty();
      }
    }
  }

  @Test
  void fieldsOfOthersAreValid() {
    assertThat(errors("{\"status\":[null]," + ROW.substring(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"row\":0                | \"row\":-1",
        "\"row\":0,               | ``",
        "1.0000                  | 1.0001",
        "1.0000                  | \"1\"",
        "\"1-0-0\"                | \"1\"",
        "\"1-0-0\"                | \"1-0-00\"",
        "\"1-0-0\"                | \"1:0:0\"",
        "\"und\"                  | \"nn_NO\"",
        "\"und\"                  | null",
        "[\"en\",\"und\",\"ca\"]  | [\"en\"]",
        "[\"en\",\"und\",\"ca\"]  | \"en\"",
        "\"files\":[\"a\",\"\",\"\"] | \"files\":[\"a\",0,\"\"]",
        "\"texts\":[\"a\",\"\",\"\"], | ``",
        "\"list_item\"            | \"item\"",
        "\"index\":0              | \"index\":0.5",
        "\"block\":0              | \"blocks\":0",
        ",\"text\":\"a\"          | ``",
        ",[],[]]                 | ,[],0]",
        ",[],[]]                 | ]",
        "\"segments\"             | \"source_segments\"",
      })
  void brokenRowIsNotValid(String part, String other) {
    assertThat(ROW).contains(part);
    assertThat(errors(ROW.replace(part, other))).isNotEmpty();
  }

  @Test
  void rowWithoutAnySegmentIsNotValid() {
    String none = ROW.replaceFirst("\"segments\":.*", "\"segments\":[[],[],[]]}");
    assertThat(errors(ROW)).isEmpty();
    assertThat(errors(none)).isNotEmpty();
  }

  private static List<Error> errors(String row) {
    return SCHEMA.validate(row, InputFormat.JSON);
  }

  private static Schema schema() {
    InputStream in = MultiJsonLinesWriter.class.getResourceAsStream("rows.schema.json");
    assertNotNull(in);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
  }
}
