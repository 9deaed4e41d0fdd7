package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {

  private static final String ENGLISH = "../testdata/texts/barrel.en.txt";
  private static final String NYNORSK = "../testdata/texts/barrel.nn.txt";

  @TempDir
  private Path folder;

  @Test
  void pageIsThatOfAlignWithEvidence() throws IOException {
    Path page = folder.resolve("p.html");
    CommandRun run = CommandRun.of("review", ENGLISH, NYNORSK, "-o", page);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    CommandRun align =
        CommandRun.of("align", ENGLISH, NYNORSK, "--explain", "--format", "html", "-q");
    assertThat(page).content().isEqualTo(align.out()).contains("\"explained\":true");
    assertThat(
            CommandRun.of("align", ENGLISH, NYNORSK, "--format", "html", "-q").out())
        .contains("\"explained\":false");
  }

  @Test
  void otherFormatsMayComeAlongButNotAlone() throws IOException {
    Path page = folder.resolve("p.html");
    Path memory = folder.resolve("p.tmx");
    assertThat(
            CommandRun.of("review", ENGLISH, NYNORSK, "-o", page, "-o", memory).code())
        .isZero();
    assertThat(page).isNotEmptyFile();
    assertThat(memory).content().startsWith("<?xml");
    Path alone = folder.resolve("alone.tmx");
    CommandRun run = CommandRun.of("review", ENGLISH, NYNORSK, "-o", alone);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("review writes a page in HTML; name a file such as -o review.html");
    assertThat(alone).doesNotExist();
  }

  @Test
  void pageGoesToStandardOutputWhenAskedTo() {
    CommandRun run = CommandRun.of("review", ENGLISH, NYNORSK, "-q", "-o", "-", "--format", "html");
    assertThat(run.out()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void helpSaysWhereThePageGoesWithoutAFile() {
    String help = CommandRun.of("review", "--help").out().replaceAll("\\s+", " ");
    assertThat(help).contains("Without -o it is written to review.html").contains("with --pins");
    Path standIn = Path.of("review.html");
    assertThat(Files.exists(standIn)).isFalse();
    try {
      assertThat(CommandRun.of("review", ENGLISH, NYNORSK).code()).isZero();
      assertThat(standIn).content().startsWith("<!DOCTYPE html>");
    } finally {
      assertThat(standIn.toFile().delete()).isTrue();
    }
  }
}
