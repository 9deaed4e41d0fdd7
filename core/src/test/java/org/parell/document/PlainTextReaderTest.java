package org.parell.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.language.Language;
import org.parell.testdata.TestData;

class PlainTextReaderTest {

  private static final String WRAPPED = """
      The ferry left the quay a little after six, when the last of the
      cars had been waved on board and the ramp was up. It was a grey
      morning. Nobody was out on deck except for the two boys from
      Stord, who had never been on so large a ship before. When
      they came to the open sea, the boys went in.
      """;

  @Test
  void longAndShortLinesOfAStanzaAreTreatedAlike() {
    String prose = "She wrote the song in the winter when the road was closed and\n"
        + "the boats lay under snow. Her brother found it years later,\n"
        + "between two pages of a cookery book, and read it aloud to us.\n";
    assertThat(blocks(prose + "\nThe snow came down,\n"
            + "And all the windows of the town were white and blue and still\n"
            + "Till morning,\nAnd no one knew\n\n" + prose))
        .containsSubsequence(
            "paragraph The snow came down,",
            "paragraph And all the windows of the town were white and blue and still",
            "paragraph Till morning,",
            "paragraph And no one knew")
        .hasSize(6);
  }

  @Test
  void wrappedProseWhoseLinesHappenToBeginInUpperCaseIsNoStanza() {
    assertThat(blocks("The boat to the islands left each day at noon, and old Mrs\n"
            + "Hansen and her two sons from the farm by the harbour, with\n"
            + "Peter and his dog, were the only ones who ever went with it.\n\n"
            + "It was a quiet year in the village, and nobody thought much\n"
            + "of the boat until the winter, when it did not come back.\n"))
        .hasSize(2);
  }

  @Test
  void footnotesBehindWrappedTextAreEntries() {
    assertThat(blocks("The river rose for three days and then fell again [1], which\n"
            + "nobody in the village had seen before, as all of the old people\n"
            + "[2] said when they were asked about it in the summer.\n"
            + "[1] See the report of the county, which was printed\n"
            + "in two volumes.\n[2] Told in a letter.\n[3] Ibid.\n"))
        .containsExactly(
            "paragraph The river rose for three days and then fell again [1], which/"
                + "nobody in the village had seen before, as all of the old people/"
                + "[2] said when they were asked about it in the summer.",
            "list_item See the report of the county, which was printed/in two volumes.",
            "list_item Told in a letter.",
            "list_item Ibid.");
  }

  @Test
  void textIsTheFile() {
    String text = "  Ein.\r\n\r\n\tTo. \f Tre.\n";
    Document document = read(text);
    assertThat(document.text()).isEqualTo(text);
    assertThat(document.fileOffsets()).isSameAs(FileOffsets.identity());
    assertThat(Shown.blocks(document))
        .containsExactly("paragraph Ein.", "paragraph To.", "paragraph Tre.");
  }

  @Test
  void wrappedLinesAreOneParagraph() {
    assertThat(blocks(WRAPPED)).hasSize(1);
    assertThat(blocks(WRAPPED + "\n" + WRAPPED)).hasSize(2);
  }

  @Test
  void nameAfterAFullLineGoesOn() {
    assertThat(blocks(WRAPPED).get(0)).contains("the two boys from/Stord, who");
  }

  @Test
  void shortLineInWrappedTextEndsItsParagraph() {
    String text = WRAPPED + "It was over.\n" + WRAPPED;
    assertThat(blocks(text)).hasSize(3).contains("paragraph It was over.");
  }

  @Test
  void indentedLineBeginsAParagraph() {
    String text = WRAPPED + "    Then it was evening, and all of them had gone below to sleep.\n";
    assertThat(blocks(text + WRAPPED)).hasSize(2);
  }

  @Test
  void paragraphALineIsKeptApart() {
    assertThat(blocks("""
                Byen ligg ved fjorden og har to kyrkjer, ei gamal og ei ny, og eit torg.
                På torget er det marknad om laurdagane heile sommaren.
                Hamna vart bygd i 1880.
                Ho er framleis i bruk, men berre små båtar legg til der no for tida, seier dei.
                """)).hasSize(4).allMatch(block -> block.startsWith("paragraph "));
  }

  @Test
  void verseKeepsItsLines() {
    assertThat(blocks(WRAPPED + """

                    Eg veit ei li der bjørka står,
                    Og bekken renn så klar,
                    Der gjekk eg mang ein morgonstund
                    Og leitte etter far.
                    """)).hasSize(5);
  }

  @Test
  void wordsInAColumnAreNotAWrappedLine() {
    assertThat(blocks("eple\npære\nplomme\nkirsebær\n")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was a cold \nnight in the city.",
        "This is a sentence\ncut off in the middle because pdf.",
        "  «Det var ein kald\n  kveld langt inne i fjorden.»",
        "Tot això era de nit\nl'endemà no plovia gens.",
        "It was a cold\r\nnight in the city.\r\n\r\nNobody was out."
      })
  void sentenceCutFarFromTheMarginIsOneBlock(String text) {
    assertThat(blocks(text).get(0)).contains("/").matches("(?s).*[.»]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "features\ncontact manager\nevents, activities\n",
        "Ingredients\nsome milk and old bread.",
        "Terms and conditions\nsee the other side of it.",
        "Fruit that we sell now\nsweet apples.",
        "Things that we sell now\nmilk, bread and some eggs.",
        "What is in it now\nnew milk and some bread",
        "we sell in the shop\nsome oil and a lamp.",
        "Our shop is open daily\nfresh bread in the morning.\nfresh fish in the evening.",
        "Ask about the old house\na. walk to the town.\nb. wait for the boat home.",
        "Ask about the old house\na) walk to the town hall.",
        "My dear old Kari,\nthank you for the letter.",
        "What we said then:\nit was not so bad.",
        "Ho såg lenge på han\n– kom no heim, sa ho.",
        "Name of our firm\n(once of the town of Voss.)",
        "Kari Anne Berg Hansen\nc/o the old school of Voss.",
        "The Old Man and the Sea\nby a man who was there.",
        "Early life of the poet\nwas born in the north, and went to sea with his father as a boy.",
        "What is in the box\n   a lamp and some oil.",
        "Time of the year  temp\nwinter in the north  ten deg.",
        "What of it is old\tday\nnone of it that we saw.",
        "Han gjekk og han gjekk\nOg kom aldri fram til garden.",
        "\u10d4\u10e1 \u10d0\u10e0\u10d8\u10e1 \u10ea\u10d8\u10d5\u10d8\n"
            + "\u10e6\u10d0\u10db\u10d4 \u10d0\u10db \u10d3\u10d8\u10d3 \u10e5\u10d0\u10da\u10d0\u10e5\u10e8\u10d8.",
        "It was \ud800 cold in\n\udc00\u0001 of the city."
      })
  void shortLinesThatStandForThemselvesAreKeptApart(String text) {
    assertThat(blocks(text)).hasSize((int) text.lines().count());
  }

  @Test
  void shortLineInWrappedOrLineByLineTextIsNotCut() {
    String cut = "It was a cold\nnight in the city.\n";
    assertThat(blocks((WRAPPED + "\n").repeat(4) + cut)).endsWith("paragraph night in the city.");
    assertThat(blocks("Nobody came.\nNobody left.\nNobody knew.\nIt rained.\n" + cut))
        .hasSize(6);
  }

  @Test
  void headerAboveARuleIsMetadata() {
    Document document = read("TITLE: Fjorden\nYEAR: 1893\nEMPTY:\n----\n\nDet var ein gong.\n");
    assertThat(document.metadata())
        .containsExactly(
            java.util.Map.entry("TITLE", "Fjorden"),
            java.util.Map.entry("YEAR", "1893"),
            java.util.Map.entry("EMPTY", ""));
    assertThat(Shown.blocks(document)).containsExactly("paragraph Det var ein gong.");
  }

  @Test
  void playIsNoHeader() {
    assertThat(blocks("ANNA: Hei.\nPER: Hei.\nANNA: Ha det.\n----\n\nTeppe.\n")).hasSize(4);
    assertThat(blocks("TITLE: Utan strek\n\nDet var ein gong.\n")).hasSize(2);
  }

  @Test
  void paragraphTornByAPageBreakIsOneBlock() {
    String text = "Ho gjekk lenge langs stranda utan å møte eit menneske, og då ho\n\n"
        + "- 17 -\n\f\n"
        + "omsider kom heim, var det mørkt.\n\nDagen etter var ho sjuk.\n";
    List<String> blocks = blocks(text);
    assertThat(blocks).hasSize(2);
    assertThat(blocks.get(0)).startsWith("paragraph Ho gjekk").endsWith("var det mørkt.");
  }

  @Test
  void gapAfterAFullStopOrAHeadingStays() {
    assertThat(blocks("Ho gjekk lenge langs stranda utan å møte nokon.\n\nog så regna det.\n"))
        .hasSize(2);
    assertThat(blocks("# Ei lang overskrift som ikkje sluttar med punktum\n\nog så regna det.\n"))
        .containsExactly(
            "heading Ei lang overskrift som ikkje sluttar med punktum",
            "paragraph og så regna det.");
    assertThat(blocks("eple\n\npære\n")).hasSize(2);
  }

  @Test
  void enumerationIsNotTorn() {
    assertThat(blocks("Partane som har skrive under denne avtala, har blitt samde om;\n\n"
            + "å halde fred med kvarandre."))
        .hasSize(2);
  }

  @Test
  void pageNumberAtAFormFeedIsNoBlock() {
    assertThat(blocks("Slutt på sida.\n\n17\n\fNy side her.\n"))
        .containsExactly("paragraph Slutt på sida.", "paragraph Ny side her.");
  }

  @Test
  void headingsHaveMarksUnderlinesOrStandShortAboveProse() {
    String prose = "Dette er ein vanleg setning som er lang nok til å vere prosa.";
    assertThat(blocks("# Ein ##\n\n== To ==\n" + prose + "\n\nTre\n===\n\nFire fine ting\n\n"
            + prose + "\n\nFem\n" + prose + "\n"))
        .containsExactly(
            "heading Ein",
            "heading To",
            "paragraph " + prose,
            "heading Tre",
            "heading Fire fine ting",
            "paragraph " + prose,
            "heading Fem",
            "paragraph " + prose);
  }

  @Test
  void shortLinesWithoutProseBelowAreNoHeadings() {
    assertThat(blocks("Kari Nordmann\n\nStorgata 1\n\nBergen\n"))
        .allMatch(block -> block.startsWith("paragraph "));
  }

  @Test
  void markersOfListsAreOutside() {
    assertThat(blocks("Vi treng:\n- mjølk\n- brød og\n  smør\n* egg\n• ost\n"))
        .containsExactly(
            "paragraph Vi treng:",
            "list_item mjølk",
            "list_item brød og/  smør",
            "list_item egg",
            "list_item ost");
    assertThat(blocks("1. Fyrst dette.\n2. Så det.\n\na) ein\nb) to\n"))
        .containsExactly(
            "list_item Fyrst dette.", "list_item Så det.", "list_item ein", "list_item to");
  }

  @Test
  void entriesInOneLineAreParted() {
    assertThat(blocks("• 9. Wash the pan • 10. Dry the pan"))
        .containsExactly("list_item 9. Wash the pan", "list_item 10. Dry the pan");
    assertThat(blocks("▪ Milk ▪\tBread and\n  butter \t ▪ Eggs\n▪ Salt\n"))
        .containsExactly(
            "list_item Milk", "list_item Bread and/  butter", "list_item Eggs", "list_item Salt");
  }

  @Test
  void signInsideAnEntryPartsItOnlyAsItsOwnBulletBetweenTexts() {
    assertThat(blocks("• Milk ▪ Bread")).containsExactly("list_item Milk ▪ Bread");
    assertThat(blocks("• Milk•Bread •Eggs •")).containsExactly("list_item Milk•Bread •Eggs •");
    assertThat(blocks("• • Milk • • Bread"))
        .containsExactly("list_item • Milk", "list_item • Bread");
    assertThat(blocks("* 3 * 4 is 12")).containsExactly("list_item 3 * 4 is 12");
    assertThat(blocks("- Oslo - Bergen\n- Bergen - Voss\n"))
        .containsExactly("list_item Oslo - Bergen", "list_item Bergen - Voss");
    assertThat(blocks("Kari Moe • Bergen • 555"))
        .containsExactly("paragraph Kari Moe • Bergen • 555");
  }

  @Test
  void manyEntriesInOneLineArePartedInTimeLinearInTheirLength() {
    assertThat(blocks("• \ud800\u0001 ".repeat(100_000)))
        .hasSize(100_000)
        .allMatch("list_item \ud800\u0001"::equals);
  }

  @Test
  void datesAreNoLists() {
    assertThat(blocks("17. mai er nasjonaldagen.\n\nDet veit alle.\n"))
        .containsExactly("paragraph 17. mai er nasjonaldagen.", "paragraph Det veit alle.");
    assertThat(blocks("8. februar kom han heim.\n9. februar drog han att.\n"))
        .containsExactly(
            "paragraph 8. februar kom han heim.", "paragraph 9. februar drog han att.");
  }

  @Test
  void dialogueKeepsItsDash() {
    assertThat(blocks("""
                Ho såg opp frå boka og smilte til han.
                – Er du der alt? sa ho.
                – Ja, eg sprang heile vegen.
                Han sette seg ned ved sida av henne.
                """))
        .containsExactly(
            "paragraph Ho såg opp frå boka og smilte til han.",
            "paragraph – Er du der alt? sa ho.",
            "paragraph – Ja, eg sprang heile vegen.",
            "paragraph Han sette seg ned ved sida av henne.");
    assertThat(blocks("Ho sukka.\n\n- Kom no, sa ho.\n\nOg han kom.\n"))
        .contains("paragraph - Kom no, sa ho.");
    assertThat(
            blocks("Ho sukka.\n\n- Kom no, sa ho.\n\n- Eg kjem straks.\n\nOg han kom til slutt.\n"))
        .contains("paragraph - Kom no, sa ho.", "paragraph - Eg kjem straks.");
  }

  @Test
  void dashAtTheBeginningOfAWrappedLineIsText() {
    String text = WRAPPED.replace("cars had been waved", "– at last – had been waved");
    assertThat(blocks(text)).hasSize(1);
  }

  @Test
  void rulesAreNoText() {
    assertThat(blocks("Ein slutt.\n\n* * *\n\nEi ny byrjing.\n\n-----\n\nSlutt.\n"))
        .containsExactly("paragraph Ein slutt.", "paragraph Ei ny byrjing.", "paragraph Slutt.");
  }

  @Test
  void extractOfWikipediaHasAParagraphALineAndHeadings() {
    Document document = read(TestData.text("seeds/kropotkin.en.txt"));
    List<String> blocks = Shown.blocks(document);
    assertThat(blocks).contains("heading Early life", "heading Critique of state socialism");
    assertThat(blocks).filteredOn(block -> block.startsWith("heading ")).hasSize(26);
    assertThat(blocks).noneMatch(block -> block.contains("/Kropotkin"));
    assertThat(blocks.get(0)).startsWith("paragraph Pyotr").endsWith("anarchist communism.");
    assertThat(blocks.get(4)).startsWith("paragraph Kropotkin was born in Moscow");
    assertThat(blocks).contains("paragraph Words of a Rebel, 1885.");
  }

  @Test
  void pamphletIsMendedInPlainTextToo() {
    List<String> blocks = blocks(TestData.text("seeds/commune.en.txt"));
    assertThat(blocks)
        .anyMatch(block -> block.endsWith("watch over the life and//activities of society."))
        .anyMatch(block -> block.contains("stating their right//to all social wealth"));
  }

  private static Document read(String text) {
    return new PlainTextReader().read(TextFile.of("test.txt", text), Language.UNDETERMINED);
  }

  private static List<String> blocks(String text) {
    return Shown.blocks(new PlainTextReader(), text);
  }
}
