package org.parell.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dictionaries of hunalign. */
class LexiconHunalignTest {

  private static List<LexiconEntry> entries(String text) throws Exception {
    return LexiconReaderTest.read("en-nn.dict", text).lexicon().entries();
  }

  @Test
  void targetStandsBeforeSource() throws Exception {
    assertThat(entries("rådhus @ town hall\nbru\t@\tbridge\n"))
        .containsExactly(
            new LexiconEntry("town hall", "rådhus", 1), new LexiconEntry("bridge", "bru", 1));
  }

  @Test
  void translationsOfOneSourceShare() throws Exception {
    assertThat(entries("strand @ shore\n\nkyst @ shore\nstrand @ shore\nstrand @ beach\n"))
        .containsExactly(
            new LexiconEntry("shore", "strand", 0.5),
            new LexiconEntry("shore", "kyst", 0.5),
            new LexiconEntry("beach", "strand", 1));
  }

  @Test
  void signInsideAWordSeparatesNothing() throws Exception {
    assertThat(entries("post@kommune.no @ post@council.uk\n#1 @ no. 1\n"))
        .containsExactly(
            new LexiconEntry("post@council.uk", "post@kommune.no", 1),
            new LexiconEntry("no. 1", "#1", 1));
  }

  @Test
  void emptySidesAndSignsThatAreWordsArePassedOver() throws Exception {
    LexiconReading reading = LexiconReaderTest.read(
        "a.dict", "bru @ bridge\nbru @\n@ bridge\n @ \n@ @ @\nkrøllalfa @ @\n");
    assertThat(reading.entryCount()).isEqualTo(1);
    assertThat(reading.passedOverReasons())
        .isEqualTo("3 without a word on one side, 2 with more than one @");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bru bridge", "bru@bridge", "bru @bridge"})
  void lineWithoutOneSeparatorIsRefusedWithItsPlace(String line) {
    assertThatThrownBy(() -> entries("bru @ bridge\n" + line + "\n"))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageStartingWith("en-nn.dict, line 2: expected")
        .hasMessageContainingAll("@", line);
  }
}
