package org.parell.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parell.language.Language;

class DocumentBuilderTest {

  private static final String FILE = "<p> Ein &aring; <b>to</b> </p><li>a</li><li>b</li><p> </p>";

  @Test
  void blocksAreTrimmedAndPlaced() {
    DocumentBuilder builder = new DocumentBuilder(FILE);
    builder
        .open(BlockKind.PARAGRAPH)
        .copy(3, 8)
        .replace(8, 15, "å")
        .copy(15, 16)
        .copy(19, 21);
    builder.copy(25, 26);
    builder.open(BlockKind.LIST_ITEM).copy(34, 35);
    builder.open(BlockKind.LIST_ITEM).copy(44, 45).close();
    builder.open(BlockKind.PARAGRAPH).copy(53, 54);
    Document document = builder.build("x", Language.NYNORSK);
    assertThat(document.text()).isEqualTo("Ein å to\n\na\nb");
    assertThat(Shown.blocks(document))
        .containsExactly("paragraph Ein å to", "list_item a", "list_item b");
    assertThat(inFile(document, 0, 5)).isEqualTo("Ein &aring;");
    assertThat(inFile(document, 4, 5)).isEqualTo("&aring;");
    assertThat(inFile(document, 6, 8)).isEqualTo("to");
    assertThat(inFile(document, 10, 11)).isEqualTo("a");
    assertThat(inFile(document, 12, 13)).isEqualTo("b");
  }

  @Test
  void nothingCollectedIsAnEmptyDocument() {
    Document document = new DocumentBuilder("").build("", Language.UNDETERMINED);
    assertThat(document.text()).isEmpty();
    assertThat(document.blocks()).isEmpty();
  }

  @Test
  void copyingOutsideABlockIsAMistake() {
    assertThatThrownBy(() -> new DocumentBuilder("abc").copy(0, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("open");
  }

  @Test
  void tornBlocksAreMendedOnlyWhenAsked() {
    String file = "Ho gjekk lenge langs stranda utan å møte nokon, og då ho|omsider kom heim.";
    int bar = file.indexOf('|');
    for (boolean mending : new boolean[] {true, false}) {
      DocumentBuilder builder = new DocumentBuilder(file);
      if (mending) {
        builder.mendPageBreaks();
      }
      builder.open(BlockKind.PARAGRAPH).copy(0, bar);
      builder.open(BlockKind.PARAGRAPH).copy(bar + 1, file.length());
      assertThat(builder.build("", Language.NYNORSK).blocks()).hasSize(mending ? 1 : 2);
    }
  }

  private static String inFile(Document document, int start, int end) {
    return document.inFile(new Span(start, end)).of(FILE);
  }
}
