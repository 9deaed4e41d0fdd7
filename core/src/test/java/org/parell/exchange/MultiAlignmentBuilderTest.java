package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parell.exchange.AlignmentBuilder.Part;
import org.parell.language.Language;
import org.parell.multitext.IndexRow;
import org.parell.multitext.MultiAlignment;

class MultiAlignmentBuilderTest {

  private final MultiAlignmentBuilder builder = new MultiAlignmentBuilder(
      List.of("a.en", "a.nn", ""), List.of(Language.ENGLISH, Language.NYNORSK, Language.CATALAN));

  @Test
  void rowsComeOutAsTheyWereAdded() {
    builder.add(List.of(parts("One.", "Two."), parts("Ein og to."), parts()), 0.5);
    builder.add(List.of(parts(), parts(), parts()), 1);
    builder.add(List.of(parts(), parts("Berre her."), parts(" ")), 1);
    MultiAlignment alignment = builder.build();
    assertThat(alignment.rows().stream().map(row -> IndexRow.of(row).toString()))
        .containsExactly("[0, 1]:[0]:[]", "[]:[1]:[0]");
    assertThat(alignment.text(alignment.rows().get(0), 0)).isEqualTo("One. Two.");
    assertThat(alignment.text().document(1).document().name()).isEqualTo("a.nn");
    assertThat(alignment.text().document(2).text(0)).isEmpty();
  }

  @Test
  void listsMustBeAsManyAsDocuments() {
    assertThatThrownBy(() -> builder.add(List.of(parts("One."), parts()), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there must be a list for each of 3 documents, found 2");
    assertThatThrownBy(() -> new MultiAlignmentBuilder(List.of(""), List.of(Language.ENGLISH)))
        .hasMessageContaining("two or more, found 1 and 1");
  }

  private static List<Part> parts(String... texts) {
    return List.of(texts).stream().map(Part::paragraph).toList();
  }
}
