package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SrxInputTest {

  /** Breaks at semicolons, and nowhere else. */
  private static final String SEMICOLONS = """
      <srx xmlns="http://www.lisa.org/srx20" version="2.0">
      <header segmentsubflows="yes" cascade="no"/>
      <body><languagerules><languagerule languagerulename="all">
      <rule><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>
      </languagerule></languagerules>
      <maprules><languagemap languagepattern="en.*" languagerulename="all"/></maprules></body></srx>
      """;

  @TempDir
  private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void segmentCutsByTheRulesOfTheFile() throws IOException {
    Path rules = write("a.srx", SEMICOLONS);
    Path file = write("a.txt", "One. Two; three.\n\nFour; five.\n");
    CommandRun run = CommandRun.of("segment", "-l", "en", "--srx", rules, file);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("One. Two;\nthree.\n\nFour;\nfive.\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void alignCutsBothSidesByTheRulesOfTheFile() throws IOException {
    Path rules = write("a.srx", SEMICOLONS.replace("en.*", ".*"));
    Path english = write("a.en.txt", "The sea is blue. The boat is red; the crew is gone.\n");
    Path nynorsk = write("a.nn.txt", "Havet er blått. Båten er raud; mannskapet er borte.\n");
    CommandRun run =
        CommandRun.of("align", "-s", "en", "-t", "nn", "--srx", rules, english, nynorsk);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("a.en.txt (en, 2 segments)", "a.nn.txt (nn, 2 segments)");
  }

  @Test
  void rulesForNoLanguageOfTheTextAreWarnedAbout() throws IOException {
    Path rules = write("a.srx", SEMICOLONS);
    Path file = write("a.txt", "Ein; to. Tre.\n");
    CommandRun run = CommandRun.of("segment", "-l", "nn", "--srx", rules, file);
    assertThat(run.out()).isEqualTo("Ein; to. Tre.\n");
    assertThat(run.err()).contains("a.srx has no rules for language nn").hasLineCount(1);
  }

  @Test
  void rulesThatTakeTooLongAreWarnedAbout() throws IOException {
    Path rules = write("a.srx", SEMICOLONS.replace(">;<", ">(a+)+;<"));
    Path file = write("a.txt", "a".repeat(5000) + " b; c\n");
    CommandRun run = CommandRun.of("segment", "-l", "en", "--srx", rules, file);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("a.srx: rules took too long at ").hasLineCount(1);
  }

  @Test
  void badRulesAreBadInputInOneLine() throws IOException {
    Path file = write("a.txt", "A line.\n");
    Path rules = write("bad.srx", SEMICOLONS.replace(">;<", ">(;<"));
    for (Object[] args : new Object[][] {
      {"segment", "--srx", rules, file},
      {"align", "--srx", rules, file, file},
      {"segment", "--srx", folder.resolve("none.srx"), file},
      {"segment", "--srx", folder, file}
    }) {
      CommandRun run = CommandRun.of(args);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("parell: ").hasLineCount(1);
    }
    assertThat(CommandRun.of("segment", "--srx", rules, file).err())
        .contains("bad.srx, line 4, column 20: beforebreak: expected a regular expression");
  }

  @Test
  void rulesThatAreWrittenCutAsTheSegmenterDoes() throws IOException {
    CommandRun written = CommandRun.of("segment", "--write-srx");
    assertThat(written.code()).isZero();
    assertThat(written.err()).isEmpty();
    Path rules = folder.resolve("parell.srx");
    assertThat(CommandRun.of("segment", "--write-srx", "-o", rules).out()).isEmpty();
    assertThat(Files.readString(rules)).isEqualTo(written.out()).startsWith("<?xml");
    for (String tag : new String[] {"en", "nn", "ca"}) {
      Path story = Path.of("../testdata/texts/barrel." + tag + ".txt");
      assertThat(CommandRun.of("segment", "-l", tag, "--srx", rules, story).out())
          .isEqualTo(CommandRun.of("segment", "-l", tag, story).out());
    }
  }

  @Test
  void rulesOfOneLanguageCanBeWritten() {
    assertThat(CommandRun.of("segment", "--write-srx", "-l", "de").out())
        .contains("languagerulename=\"de\"")
        .doesNotContain("languagerulename=\"en\"");
  }

  @Test
  void rulesAreNeverWrittenOver() throws IOException {
    Path file = write("a.txt", "A line.\n");
    Path rules = write("a.tsv", SEMICOLONS);
    CommandRun run = CommandRun.of("align", "--srx", rules, file, file, "-o", rules);
    assertThat(run.code()).isEqualTo(2);
    assertThat(Files.readString(rules)).isEqualTo(SEMICOLONS);
  }

  @Test
  void optionsThatContradictEachOtherAreWrongUsage() throws IOException {
    Path file = write("a.txt", "A line.\n");
    Path rules = write("a.srx", SEMICOLONS);
    assertThat(CommandRun.of("segment", "--write-srx", file).code()).isEqualTo(2);
    assertThat(CommandRun.of("segment", "--write-srx", "--srx", rules).code()).isEqualTo(2);
    assertThat(CommandRun.of("segment", file, "-o", folder.resolve("b.txt")).code())
        .isEqualTo(2);
    assertThat(
            CommandRun.of("align", "--presegmented", "--srx", rules, file, file).code())
        .isEqualTo(2);
    CommandRun noFile = CommandRun.of("segment");
    assertThat(noFile.code()).isEqualTo(2);
    assertThat(noFile.err()).contains("FILE");
  }
}
