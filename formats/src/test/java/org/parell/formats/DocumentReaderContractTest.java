package org.parell.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.document.Block;
import org.parell.document.Document;
import org.parell.document.Span;
import org.parell.document.TextFile;
import org.parell.language.Language;
import org.parell.testdata.TestData;

/** What every reader keeps to, whatever it reads; a new reader joins by being a format. */
class DocumentReaderContractTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final List<String> PIECES = List.of(
      "a",
      "Å",
      " ",
      "  ",
      "\n",
      "\n\n",
      "\r\n",
      "\t",
      "\f",
      ".",
      ",",
      ":",
      "?",
      "«",
      "»",
      "\"",
      "word",
      "Word ",
      "1",
      "12.",
      "17. mai ",
      "- ",
      "– ",
      "* ",
      "# ",
      "; ",
      ": ",
      "a) ",
      "=",
      "==",
      "== T ==",
      "===",
      "---",
      "----\n",
      "KEY: value\n",
      "'",
      "''",
      "'''",
      "'''''",
      "[",
      "]",
      "[[",
      "]]",
      "[[Fil:x.jpg|mini|",
      "|",
      "||",
      "{{",
      "}}",
      "{{{",
      "}}}",
      "{|",
      "|}",
      "|-",
      "|+",
      "!",
      "!!",
      "thumb|right|",
      "http://x.no ",
      "[http://x.no ",
      "__TOC__",
      "&",
      "&amp;",
      "&nbsp;",
      "&#229;",
      "&#xD800;",
      "&#99999999999;",
      "&copy",
      "&lt;",
      ";",
      "<",
      ">",
      "</",
      "<!--",
      "-->",
      "<ref>",
      "<ref name=x />",
      "</ref>",
      "<br>",
      "<br/>",
      "<div>",
      "</div>",
      "<p>",
      "</p>",
      "<table>",
      "<td>",
      "<li>",
      "<script>",
      "</script>",
      "<b>",
      "</b>",
      "<blockquote>",
      "</blockquote>",
      "<math>",
      "<nowiki>",
      "`",
      "```",
      "~~~",
      "**",
      "_",
      "\\",
      "\\*",
      "](",
      ")",
      "![",
      "> ",
      "| a | b |\n|---|---|\n",
      "    ",
      "\uD800",
      "\uDC00",
      "\uD83D\uDE00",
      "\u0001",
      "\u0000",
      "\u200B",
      "\uFEFF",
      "\u00A0",
      "\u2028",
      "漢字",
      "。",
      "שלום");

  static Stream<Arguments> hostileTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("nothing", "");
    texts.put("white space", " \t\n\r\n\f\u00A0\u2028 ");
    texts.put("a megabyte in one line", "lorem ipsum ".repeat(87_000));
    texts.put("a megabyte without space", "x".repeat(1_000_000));
    texts.put("a megabyte of lines", "a\n".repeat(500_000));
    texts.put("a megabyte of empty lines", "\n".repeat(1_000_000));
    texts.put("lone surrogates", "\uD800 \uDC00\uD800\n\n\uDFFF".repeat(1000));
    texts.put("control characters", "\u0001\u0002 \u0000 \u001B\n\u0007".repeat(1000));
    for (String piece : List.of(
        "[[",
        "]]",
        "[[a|",
        "[[Fil:a.jpg|",
        "{{",
        "}}",
        "{{{",
        "{|\n",
        "<div>",
        "</div>",
        "<!--",
        "<ref>",
        "<ref name=\"",
        "</ref>",
        "<b>",
        "<table>",
        "<p>",
        "<li>",
        "<blockquote>",
        "<script>",
        "[http://a ",
        "''",
        "'''",
        "*",
        "**",
        "_a_",
        "**a ",
        "[",
        "![",
        "[a](",
        "`",
        "``",
        "> ",
        "- ",
        "- a\n",
        "– a.\n\n",
        "1. ",
        "1. a\n",
        "# ",
        "#",
        "=",
        "== a\n",
        "&",
        "&amp",
        "&#",
        "|",
        "||",
        "| a ",
        "a | b\n",
        "\\",
        "<",
        "<a",
        "a: b\n",
        "---\n",
        "\f",
        "17\n\n",
        "a\n===\n",
        "word word word word word word word word word\n\n",
        ")",
        "\"")) {
      texts.put("100,000 " + piece.replace("\n", "\\n"), piece.repeat(100_000));
    }
    return Stream.of(DocumentFormat.values())
        .flatMap(format -> texts.entrySet().stream()
            .map(text -> Arguments.of(format, text.getKey(), text.getValue())));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("hostileTexts")
  void hostileTextIsReadInLinearTime(DocumentFormat format, String name, String text) {
    Document document = Assertions.assertTimeoutPreemptively(LIMIT, () -> read(format, text));
    assertIsSound(document, text);
  }

  @ParameterizedTest
  @EnumSource
  void randomTextIsReadSoundly(DocumentFormat format) {
    Random random = new Random(1871);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(60);
      for (int j = 0; j < pieces; j++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String string = text.toString();
      Document[] document = new Document[1];
      assertThatCode(() -> document[0] = read(format, string))
          .as("seed 1871, text %s: %s", i, string)
          .doesNotThrowAnyException();
      assertIsSound(document[0], string);
    }
  }

  @ParameterizedTest
  @EnumSource
  void wordsWithoutMarkupAreAllKept(DocumentFormat format) {
    String text = "Ein tekst utan markup.\nEr lesen som han er.\n\nEit nytt avsnitt.\n";
    Document document = read(format, text);
    assertThat(String.join(" ", texts(document)).replaceAll("\\s+", " "))
        .isEqualTo(text.strip().replaceAll("\\s+", " "));
  }

  @ParameterizedTest
  @EnumSource
  void blocksWithoutMarkupStandInTheFileAsTheyAre(DocumentFormat format) {
    String text = "Fyrste avsnittet står her.\n\nAndre avsnittet står der.\n";
    Document document = read(format, text);
    for (Block block : document.blocks()) {
      assertThat(document.inFile(block.span()).of(text)).isEqualTo(document.text(block));
    }
  }

  @ParameterizedTest
  @EnumSource
  void windowsLineEndsMoveNoOffset(DocumentFormat format) {
    String text = "Fyrste avsnittet står her.\r\n\r\nAndre avsnittet står der.\r\n";
    Document document = read(format, text);
    Block last = document.blocks().get(document.blocks().size() - 1);
    assertThat(document.inFile(last.span()).of(text)).endsWith("Andre avsnittet står der.");
  }

  @ParameterizedTest
  @EnumSource
  void seedsAreReadSoundlyByEveryReader(DocumentFormat format) {
    for (String seed : List.of("commune.en", "experiments.en", "kropotkin.en", "kropotkin.nn-ca")) {
      String text = TestData.text("seeds/" + seed + ".txt");
      assertIsSound(read(format, text), text);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nameAndLanguageAreTheCallers(DocumentFormat format) {
    Document document = format.read(TextFile.of("x.nn.txt", "Hei."), Language.NYNORSK);
    assertThat(document.name()).isEqualTo("x.nn.txt");
    assertThat(document.language()).isEqualTo(Language.NYNORSK);
  }

  private static Document read(DocumentFormat format, String text) {
    return format.read(TextFile.of("test", text), Language.UNDETERMINED);
  }

  private static List<String> texts(Document document) {
    List<String> texts = new ArrayList<>();
    for (Block block : document.blocks()) {
      texts.add(document.text(block));
    }
    return texts;
  }

  private static void assertIsSound(Document document, String file) {
    String text = document.text();
    int end = 0;
    for (Block block : document.blocks()) {
      Span span = block.span();
      boolean sound = span.start() >= end
          && span.end() <= text.length()
          && !isSpace(text.charAt(span.start()))
          && !isSpace(text.charAt(span.end() - 1));
      assertThat(sound).as("%s behind %s", span, end).isTrue();
      Span inFile = document.inFile(span);
      assertThat(inFile.end()).as("%s in the file", inFile).isLessThanOrEqualTo(file.length());
      end = span.end();
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
