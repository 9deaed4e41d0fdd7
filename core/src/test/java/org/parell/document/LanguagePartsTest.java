package org.parell.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parell.language.Language;
import org.parell.language.LanguageDetector;
import org.parell.testdata.TestData;

class LanguagePartsTest {

  private static final String NYNORSK = """
      Ho budde i eit lite hus attmed elva, og kvar morgon gjekk ho ned til vatnet for å sjå om \
      båten framleis låg der. Han hadde ikkje vore i bruk på mange år, men ho tykte det var godt å \
      vite at han var der.

      Naboane sa at ho burde selje han. Dei skjøna ikkje kvifor ho heldt på noko som berre låg og \
      rotna. Ho svara aldri på slikt, berre smilte og gjekk inn att.

      """;

  private static final String CATALAN = """
      Vivia en una casa petita a la vora del riu, i cada matí baixava fins a l'aigua per veure si \
      la barca encara hi era. Feia molts anys que ningú no la feia servir, però li agradava saber \
      que no se l'havien endut.

      Els veïns deien que l'hauria de vendre. No entenien per què conservava una cosa que només \
      s'anava podrint. Ella no hi deia mai res, somreia i tornava a entrar a casa.

      """;

  private static final String ENGLISH = """
      She lived in a small house by the river, and every morning she walked down to the water to \
      see whether the boat was still there. Nobody had used it for many years, but she liked to \
      know that it had not been taken away.

      """;

  @Test
  void nynorskArticleAndCatalanArticleArePartedWhereTheLanguageChanges() {
    String text = TestData.text("seeds/kropotkin.nn-ca.txt");
    List<Document> parts = parts(text, Language.UNDETERMINED);
    assertThat(parts)
        .extracting(Document::language)
        .containsExactly(Language.NYNORSK, Language.CATALAN);
    List<Block> catalan = parts.get(1).blocks();
    assertThat(parts.get(1).text(catalan.get(0))).contains("El príncep rus");
    assertThat(catalan.size()).isGreaterThan(5);
  }

  @Test
  void everyBlockIsInOnePartAndTextAndNameStay() {
    Document whole = document(NYNORSK + CATALAN + ENGLISH + ENGLISH, Language.UNDETERMINED);
    List<Document> parts = LanguageParts.of(whole, LanguageDetector.standard());
    assertThat(parts)
        .extracting(Document::language)
        .containsExactly(Language.NYNORSK, Language.CATALAN, Language.ENGLISH);
    assertThat(parts.stream().flatMap(part -> part.blocks().stream()))
        .containsExactlyElementsOf(whole.blocks());
    assertThat(parts)
        .allMatch(part ->
            part.withBlocks(whole.blocks()).withLanguage(whole.language()).equals(whole));
  }

  @Test
  void quotationsCaptionsAndNamesFollowTheirNeighbours() {
    String text = NYNORSK
        + "Foto: Museu d'Història de Catalunya\n\n"
        + NYNORSK
        + "«To be, or not to be, that is the question: whether it is nobler to suffer.»\n\n"
        + NYNORSK
        + "1917\n\nPeter Kropotkin, Buenos Aires\n\n"
        + NYNORSK;
    assertThat(parts(text, Language.UNDETERMINED))
        .extracting(Document::language)
        .containsExactly(Language.NYNORSK);
  }

  @Test
  void titleBeforeTheNewLanguageGoesWithOneOfThem() {
    List<Document> parts = parts(NYNORSK + "Barcelona\n\n" + CATALAN, Language.UNDETERMINED);
    assertThat(parts).hasSize(2);
  }

  @Test
  void passageInALanguageNobodyKnowsIsUndetermined() {
    String russian = """
        Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива по-своему. \
        Все смешалось в доме. Жена узнала, что муж был в связи с бывшею в их доме гувернанткой, и \
        объявила мужу, что не может жить с ним в одном доме.

        """;
    assertThat(parts(NYNORSK + russian.repeat(4), new Language("nn")))
        .extracting(Document::language)
        .containsExactly(Language.NYNORSK, Language.UNDETERMINED);
  }

  @Test
  void languageNotDetectableIsTheGivenOne() {
    assertThat(parts("1\n\n2\n\n3", Language.CATALAN))
        .extracting(Document::language)
        .containsExactly(Language.CATALAN);
    assertThat(parts("1\n\n2\n\n3", Language.UNDETERMINED))
        .extracting(Document::language)
        .containsExactly(Language.UNDETERMINED);
  }

  @Test
  void regionOfTheGivenLanguageStays() {
    assertThat(parts(CATALAN, new Language("ca-AD")))
        .extracting(Document::language)
        .containsExactly(new Language("ca-AD"));
    assertThat(parts(CATALAN, Language.NYNORSK))
        .extracting(Document::language)
        .containsExactly(Language.CATALAN);
  }

  @Test
  void documentWithoutBlocksIsItsOnlyPart() {
    Document empty = document("", Language.NYNORSK);
    assertThat(LanguageParts.of(empty, LanguageDetector.standard())).containsExactly(empty);
  }

  @Test
  void manyBlocksArePartedInLinearTime() {
    String text = "Kven er det?\n\n".repeat(20_000) + "Qui és aquest home?\n\n".repeat(20_000);
    assertThat(parts(text, Language.UNDETERMINED))
        .extracting(part -> part.language().tag() + " " + part.blocks().size())
        .containsExactly("nn 20000", "ca 20000");
  }

  private static List<Document> parts(String text, Language given) {
    return LanguageParts.of(document(text, given), LanguageDetector.standard());
  }

  /** A paragraph wherever empty lines part the text. */
  private static Document document(String text, Language language) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("\n\\s*\n", -1)) {
      int end = start + paragraph.length();
      if (!paragraph.isBlank()) {
        blocks.add(new Block(BlockKind.PARAGRAPH, new Span(start, end)));
      }
      start = end;
      while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
    }
    return new Document("story.txt", language, text, blocks, Map.of(), FileOffsets.identity());
  }
}
