package org.parell.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.language.Language;

/** Translation memories. */
class LexiconTmxTest {

  private static final Language BRITISH = new Language("en-GB");
  private static final Language AMERICAN = new Language("en-US");

  /** As a translator's program writes it. */
  private static final String MEMORY = """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4">
        <header creationtool="Some Editor" creationtoolversion="4.2" segtype="sentence"
            o-tmf="xml" adminlang="en-us" srclang="en-GB" datatype="plaintext">
          <prop type="project">Minutes</prop>
        </header>
        <body>
          <tu tuid="1" creationdate="20240102T030405Z">
            <note>Heading</note>
            <tuv xml:lang="nn-NO" changeid="kari"><prop type="x">y</prop><seg>Dagsorden</seg></tuv>
            <tuv xml:lang="en-GB"><seg>Agenda</seg></tuv>
          </tu>
          <tu tuid="2">
            <tuv xml:lang="en-GB">
              <seg><bpt i="1">&lt;b&gt;</bpt>Town <hi>hall</hi><ept i="1">&lt;/b&gt;</ept></seg>
            </tuv>
            <tuv xml:lang="nn-NO"><seg>
              Råd<ph x="1">&lt;wbr <sub>not this</sub>/&gt;</ph>hus &amp;
              ting<![CDATA[<hus>]]>
            </seg></tuv>
          </tu>
          <tu tuid="3">
            <tuv xml:lang="en-GB"><seg>The meeting is closed at nine.</seg></tuv>
            <tuv xml:lang="nn-NO"><seg>Møtet blir slutta klokka ni.</seg></tuv>
          </tu>
          <tu tuid="4"><tuv xml:lang="en-GB"><seg>Alone</seg></tuv></tu>
          <tu tuid="5">
            <tuv xml:lang="en-GB"><seg>…</seg></tuv>
            <tuv xml:lang="nn-NO"><seg/></tuv>
          </tu>
        </body>
      </tmx>
      """;

  @TempDir
  private Path folder;

  private static LexiconReading read(String text) throws Exception {
    return LexiconReaderTest.read("memory.tmx", text);
  }

  private static LexiconReading read(String text, Language source, Language target)
      throws Exception {
    return LexiconReader.standard()
        .withLanguages(source, target)
        .read("memory.tmx", new StringReader(text));
  }

  private static LexiconReading readForTexts(String text, Language source, Language target)
      throws Exception {
    return LexiconReader.standard()
        .forTexts(source, target)
        .read("memory.tmx", new StringReader(text));
  }

  private static String memory(String srclang, String... units) {
    return "<tmx version=\"1.4\"><header srclang=\"" + srclang + "\"/><body>"
        + String.join("\n", units) + "</body></tmx>";
  }

  /** A unit of tags and texts in turn. */
  private static String unit(String... tagsAndTexts) {
    StringBuilder unit = new StringBuilder("<tu>");
    for (int i = 0; i < tagsAndTexts.length; i += 2) {
      unit.append("<tuv xml:lang=\"").append(tagsAndTexts[i]).append("\"><seg>");
      unit.append(tagsAndTexts[i + 1]).append("</seg></tuv>");
    }
    return unit.append("</tu>").toString();
  }

  @Test
  void shortUnitsAreTakenWithoutTheirMarkup() throws Exception {
    LexiconReading reading = read(MEMORY);
    assertThat(reading.lexicon())
        .isEqualTo(Lexicon.of(
            BRITISH,
            new Language("nn-NO"),
            List.of(
                new LexiconEntry("Agenda", "Dagsorden", 1),
                new LexiconEntry("Town hall", "Rådhus & ting<hus>", 1))));
    assertThat(reading.passedOverReasons())
        .isEqualTo("1 longer than 4 words, 1 without text in both languages,"
            + " 1 without a word on one side");
  }

  @Test
  void languagesOfTheCallerChooseTheSides() throws Exception {
    assertThat(read(MEMORY, Language.NYNORSK, Language.ENGLISH).lexicon().entries())
        .contains(new LexiconEntry("Dagsorden", "Agenda", 1));
  }

  @Test
  void headerThatNamesNoLanguageLeavesTheFirstOneAsSource() throws Exception {
    Lexicon lexicon = read(memory("*all*", unit("ca", "pont", "nn", "bru"))).lexicon();
    assertThat(lexicon.source()).contains(Language.CATALAN);
    assertThat(lexicon.target()).contains(Language.NYNORSK);
  }

  @Test
  void fileInThreeLanguagesIsReadOnlyWithTheTwoToTake() throws Exception {
    String text = memory("en", unit("en", "bridge", "nn", "bru", "ca", "pont"));
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageContainingAll(
            "memory.tmx, line 1, column", "found ca besides en and nn", "name the two");
    assertThat(read(text, Language.CATALAN, Language.NYNORSK).lexicon().entries())
        .containsExactly(new LexiconEntry("pont", "bru", 1));
  }

  @Test
  void regionsOfOneLanguageAreOneUnlessTheCallerTellsThemApart() throws Exception {
    String mixed = memory(
        "en-GB", unit("en-GB", "lorry", "ca", "camió"), unit("en-US", "truck", "ca", "camió"));
    assertThat(read(mixed).lexicon().source()).contains(Language.ENGLISH);
    assertThat(read(mixed).entryCount()).isEqualTo(2);
    assertThat(read(mixed, AMERICAN, Language.CATALAN).entryCount()).isEqualTo(2);

    String both = memory("en-GB", unit("en-GB", "lorry", "en-US", "truck"));
    assertThatThrownBy(() -> read(both))
        .hasMessageContainingAll("expected units in two languages", "en-GB, en-US");
    assertThat(read(both, AMERICAN, BRITISH).lexicon().entries())
        .containsExactly(new LexiconEntry("truck", "lorry", 1));
  }

  @Test
  void nearestTagIsTakenAndNoTextTwice() throws Exception {
    String text = memory("no", unit("nn", "ein", "nb", "en", "no-NO", "en/ein"));
    Language norwegian = new Language("no");
    assertThat(read(text, Language.BOKMAL, Language.NYNORSK).lexicon().entries())
        .containsExactly(new LexiconEntry("en", "ein", 1));
    String two = memory("nn", unit("nn", "ein", "nb", "en"));
    assertThat(read(two, norwegian, Language.NYNORSK).lexicon().entries())
        .containsExactly(new LexiconEntry("en", "ein", 1));
  }

  @Test
  void languagesThatTheFileDoesNotHaveAreRefused() {
    String text = memory("en", unit("en", "bridge", "nn", "bru"));
    assertThatThrownBy(() -> read(text, Language.ENGLISH, Language.CATALAN))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageContaining("expected units in en and ca, found en, nn");
    assertThatThrownBy(() -> read(memory("en", "<tu><tuv lang=\"!\"><seg>a</seg></tuv></tu>")))
        .hasMessageContaining("found none");
  }

  @Test
  void textsChooseTheSidesOfAFileInManyLanguages() throws Exception {
    String text = memory("en", unit("en", "bridge", "nn", "bru", "ca", "pont"));
    assertThat(readForTexts(text, Language.CATALAN, Language.NYNORSK).lexicon())
        .isEqualTo(Lexicon.of(
            Language.CATALAN, Language.NYNORSK, List.of(new LexiconEntry("pont", "bru", 1))));
    assertThatThrownBy(() -> readForTexts(text, Language.ENGLISH, Language.BOKMAL))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageEndingWith("expected units in en and nb, found ca, en, nn");
    // a text beside itself says nothing about which two to take
    assertThatThrownBy(() -> readForTexts(text, Language.ENGLISH, Language.ENGLISH))
        .hasMessageContaining("found ca besides en and nn");
  }

  @Test
  void fileInTwoOtherLanguagesThanTheTextsSaysSoAndHasNoEntry() throws Exception {
    LexiconReading reading = readForTexts(MEMORY, Language.ENGLISH, Language.CATALAN);
    assertThat(reading.lexicon().isEmpty()).isTrue();
    assertThat(reading.lexicon().fits(Language.ENGLISH, Language.CATALAN)).isFalse();
    assertThat(reading.lexicon().fits(Language.ENGLISH, Language.NYNORSK)).isTrue();
    assertThat(reading.passedOverReasons()).isEqualTo("5 without text in both languages");
  }

  @Test
  void repeatedUnitsWeighMore() throws Exception {
    String text = memory(
        "en",
        unit("en", "File", "nn", "Fil"),
        unit("en", "file", "nn", "fil"),
        unit("en", "File", "nn", "Arkiv"),
        unit("en", "File", "nn", "Fil"));
    assertThat(read(text).lexicon().entries())
        .containsExactly(
            new LexiconEntry("File", "Fil", 0.75), new LexiconEntry("File", "Arkiv", 0.25));
  }

  @Test
  void weightsAreOfTheSourceThatTheHeaderTells() throws Exception {
    String text =
        memory("nn", unit("en", "shore", "nn", "strand"), unit("en", "beach", "nn", "strand"));
    assertThat(read(text).lexicon().entries())
        .containsExactly(
            new LexiconEntry("strand", "shore", 0.5), new LexiconEntry("strand", "beach", 0.5));
  }

  @Test
  void wordsAreCountedInScriptsWithoutSpacesToo() throws Exception {
    String text =
        memory("zh", unit("zh", "政府", "en", "government"), unit("zh", "这是一句话", "en", "clause"));
    assertThat(read(text).entryCount()).isEqualTo(1);
  }

  @Test
  void oldLanguageAttributeIsRead() throws Exception {
    String text = memory("en", unit("en", "bridge", "nn", "bru")).replace("xml:lang", "lang");
    assertThat(read(text).entryCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE tmx [<!ENTITY a 'x'>]><tmx>&a;</tmx>",
        "<!DOCTYPE tmx [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;'><!ENTITY c '&b;&b;'>]><tmx>&c;</tmx>",
        "<tmx><body>&nbsp;</body></tmx>",
        "<tmx><body><tu></body></tmx>",
        "<tmx><body>\u0001</body></tmx>",
        "<tmx><body>\uD800</body></tmx>",
        "<tmx><body><tu><tuv xml:lang='en'><seg>brid",
        "<html/>",
        "<!-- nothing -->",
        "bridge\tbru",
      })
  void whatIsNoMemoryIsRefusedWithItsPlace(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageMatching("memory\\.tmx, line 1, column [0-9]+: expected .*");
  }

  @Test
  void nothingIsFetched() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String external = "<!DOCTYPE tmx SYSTEM \"" + folder.resolve("missing.dtd").toUri() + "\" ["
        + "<!ENTITY % p SYSTEM \"" + folder.resolve("missing.ent").toUri() + "\">%p;"
        + "<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>";
    String text = memory("en", unit("en", "bridge", "nn", "bru"));
    assertThat(read(external + text).entryCount()).isEqualTo(1);
    assertThatThrownBy(() -> read(external + text.replace("bru", "&s;")))
        .isInstanceOf(LexiconFormatException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void largeMemoryWithManyEscapesIsRead() {
    StringBuilder text = new StringBuilder("<tmx><body>\n");
    for (int i = 0; i < 100_000; i++) {
      text.append(unit("en", "A &amp; B &lt;" + i + "&gt;", "nn", "A &#38; B " + i))
          .append('\n');
    }
    text.append(unit("en", "&amp; word ".repeat(100_000), "nn", "ord"));
    text.append("</body></tmx>");
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      LexiconReading reading = read(text.toString());
      assertThat(reading.entryCount()).isEqualTo(100_000);
      assertThat(reading.passedOverReasons()).isEqualTo("1 longer than 4 words");
    });
  }
}
