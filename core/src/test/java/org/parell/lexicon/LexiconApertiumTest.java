package org.parell.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Bilingual dictionaries of Apertium. */
class LexiconApertiumTest {

  private static final String GRAMMAR = """
      <?xml version="1.0" encoding="UTF-8"?>
      <dictionary>
        <alphabet>abc</alphabet>
        <sdefs><sdef n="n" c="Noun"/><sdef n="vblex"/></sdefs>
        <pardefs>
          <pardef n="verb">
            <e><p><l><s n="vblex"/><s n="inf"/></l><r><s n="vblex"/></r></p></e>
          </pardef>
          <pardef n="nested">
            <e><p><l>ing</l><r>ing</r></p></e>
            <e><p><l/><r/></p><par n="verb"/></e>
          </pardef>
          <pardef n="letters">
            <e><p><l>s<s n="pl"/></l><r>ar<s n="pl"/></r></p></e>
          </pardef>
          <pardef n="more letters">
            <e><p><l/><r/></p><par n="letters"/></e>
          </pardef>
        </pardefs>
        <section id="main" type="standard">
      """;

  private static final String END = "</section></dictionary>\n";

  private static LexiconReading read(String... entries) throws Exception {
    return LexiconReaderTest.read("eng-nno.dix", GRAMMAR + String.join("\n", entries) + END);
  }

  private static List<LexiconEntry> entries(String... entries) throws Exception {
    return read(entries).lexicon().entries();
  }

  @Test
  void wordsAreTakenWithoutTheirGrammar() throws Exception {
    assertThat(entries(
            "<e>  <p><l>bridge<s n=\"n\"/></l>\n  <r>bru<s n=\"n\"/><s n=\"f\"/></r></p></e>"))
        .containsExactly(new LexiconEntry("bridge", "bru", 1));
  }

  @Test
  void blanksGroupsAndJoinsAreKeptAsWords() throws Exception {
    assertThat(entries(
            "<e><p><l>blank<b/>cheque<s n=\"n\"/></l>"
                + "<r>sjekk<g><b/>in<b/>blanko</g><s n=\"n\"/></r></p></e>",
            "<e><p><l>do<j/>not</l><r>ikkje</r></p></e>",
            "<e><p><l><a/>at &amp; home</l><r>heime</r></p></e>"))
        .containsExactly(
            new LexiconEntry("blank cheque", "sjekk in blanko", 1),
            new LexiconEntry("do not", "ikkje", 1),
            new LexiconEntry("at & home", "heime", 1));
  }

  @Test
  void identityStandsOnBothSidesAndMayGoOn() throws Exception {
    assertThat(entries(
            "<e><i>Oslo<s n=\"np\"/></i></e>",
            "<e><i>auto</i><p><l>mobile</l><r>mobil</r></p></e>"))
        .containsExactly(
            new LexiconEntry("Oslo", "Oslo", 1), new LexiconEntry("automobile", "automobil", 1));
  }

  @Test
  void entriesOfOneDirectionAreTakenAndShare() throws Exception {
    assertThat(entries(
            "<e r=\"LR\"><p><l>shore</l><r>strand</r></p></e>",
            "<e r=\"RL\"><p><l>shore</l><r>kyst</r></p></e>"))
        .containsExactly(
            new LexiconEntry("shore", "strand", 0.5), new LexiconEntry("shore", "kyst", 0.5));
  }

  @Test
  void paradigmThatOnlyAddsGrammarLeavesTheWordsWhole() throws Exception {
    LexiconReading reading = read(
        "<e><p><l>claim</l><r>påstå</r></p><par n=\"verb\"/></e>",
        "<e><p><l>build</l><r>bygg</r></p><par n=\"nested\"/></e>");
    assertThat(reading.lexicon().entries())
        .containsExactly(
            new LexiconEntry("claim", "påstå", 1), new LexiconEntry("build", "bygg", 1));
    assertThat(reading.passedOver()).isEmpty();
  }

  @Test
  void entriesWithoutWholeWordsArePassedOver() throws Exception {
    LexiconReading reading = read(
        "<e><p><l>car</l><r>bil</r></p><par n=\"letters\"/></e>",
        "<e><p><l>boat</l><r>båt</r></p><par n=\"more letters\"/></e>",
        "<e><par n=\"unknown\"/></e>",
        "<e><re>[0-9]+</re><p><l><s n=\"num\"/></l><r><s n=\"num\"/></r></p></e>",
        "<e i=\"yes\"><p><l>old</l><r>gammal</r></p></e>",
        "<e><p><l>the<s n=\"det\"/></l><r><s n=\"det\"/></r></p></e>");
    assertThat(reading.entryCount()).isZero();
    assertThat(reading.passedOverReasons())
        .isEqualTo("3 with a paradigm that adds letters, 1 with a regular expression,"
            + " 1 marked to be ignored, 1 without a word on one side");
  }

  @Test
  void truncatedDictionaryIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> LexiconReaderTest.read("eng-nno.dix", GRAMMAR + "<e><p>"))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageMatching(
            "eng-nno\\.dix, line [0-9]+, column [0-9]+: expected well-formed XML.*");
  }
}
