package org.parell.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parell.document.Document;
import org.parell.document.DocumentFormatException;
import org.parell.document.DocumentReader;
import org.parell.document.MetadataHeader;
import org.parell.document.PlainTextReader;
import org.parell.document.TextFile;
import org.parell.document.WikitextReader;
import org.parell.language.Language;

/** A format that documents come in. */
public enum DocumentFormat {
  /** Text without markup. */
  PLAIN_TEXT(new PlainTextReader()),
  /** The markup of Wikipedia. */
  WIKITEXT(new WikitextReader()),
  /** CommonMark. */
  MARKDOWN(new MarkdownReader()),
  /** HTML. */
  HTML(new HtmlReader());

  private static final Map<String, DocumentFormat> ENDINGS = Map.of(
      "htm", HTML,
      "html", HTML,
      "markdown", MARKDOWN,
      "md", MARKDOWN,
      "mediawiki", WIKITEXT,
      "wiki", WIKITEXT,
      "wikitext", WIKITEXT,
      "xhtml", HTML);

  /** What a file begins with tells enough, and keeps the look at it short. */
  private static final int SAMPLE = 200_000;

  private static final Pattern HTML_START = Pattern.compile(
      "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)?"
          + "<(?:!doctype\\s+html|(?:html|head|body|title|meta|div|p|h[1-6]|table|article"
          + "|section|main|ul|ol|span|br)\\b)",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Lines that only wikitext has: headings, pictures, titles, tables, opened templates. */
  private static final Pattern WIKITEXT_LINE = Pattern.compile(
      "^(={2,6})[^=\\n]{1,200}\\1[ \\t]*$"
          + "|^[ \\t]*\\[\\[:?\\p{L}[\\p{L} -]{0,40}:[^\\[\\]\\n]{1,200}(?:\\]\\]|\\|)"
          + "|^(?:[\\p{L}\\d]{1,20}\\|){0,3}thumb\\|"
          + "|^'''[^'\\n]{1,200}'''"
          + "|^\\{\\|"
          + "|^\\{\\{[^{}|\\n]{1,200}\\r?\\n[ \\t]*\\|"
          + "|<ref(?:\\s[^<>\\n]{0,200})?>",
      Pattern.MULTILINE);

  /** Signs inside lines, each of them found in mails, forms and program text as well. */
  private static final List<Pattern> WIKITEXT_INLINE = List.of(
      Pattern.compile("(?<![\\p{L}\\d\\])])\\[\\[:?\\p{L}[^\\[\\]|\\n]{0,200}\\]\\]"),
      Pattern.compile(
          "(?<![\\p{L}\\d\\])])\\[\\[\\p{L}[^\\[\\]|\\n]{0,200}\\|[^\\[\\]|\\n]{1,200}\\]\\]"),
      Pattern.compile("(?<!')'''[^'\\n]{1,200}'''(?!')"),
      Pattern.compile("(?<!')''[^'\\n]{1,200}''(?!')"));

  /** A heading stands alone, whereas lines with # one after the other are a list or comments. */
  private static final Pattern MARKDOWN_LINE = Pattern.compile(
      "(?:\\A\\s*|\\n[ \\t]*\\r?\\n) {0,3}#{1,6}[ \\t]+\\S[^\\n]*(?=\\z|\\n(?! {0,3}#))"
          + "|\\[[^\\[\\]\\n]{1,200}\\]\\((?:https?://|mailto:)[^()\\s]{1,500}\\)");

  private static final List<Pattern> MARKDOWN_INLINE = List.of(
      Pattern.compile("\\*\\*[^*\\s][^*\\n]{0,200}\\*\\*"),
      Pattern.compile("\\[[^\\[\\]\\n]{1,200}\\]\\([^()\\s]{1,500}\\)"),
      Pattern.compile("^ {0,3}```", Pattern.MULTILINE));

  /** One kind of sign inside lines may be anything; two are no accident. */
  private static final int FEWEST_INLINE_KINDS = 2;

  private final DocumentReader reader;

  DocumentFormat(DocumentReader reader) {
    this.reader = reader;
  }

  /**
   * The format of a file: by the ending of its name, and where that says nothing, as {@code .txt} does
   * not, by signs in its content.
   *
   * <p>A file is taken for wikitext or Markdown only if it has a line that nothing else has, such as
   * a heading, or two kinds of signs inside lines: reading plain text as one of them loses text. If
   * it could be both, the format with more signs is taken.
   */
  public static DocumentFormat of(TextFile file) {
    String name = file.name();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    DocumentFormat known = ENDINGS.get(ending);
    return known != null ? known : ofContent(file.text());
  }

  /** The document in a file of unknown charset and format; see {@link TextFile#read(Path)}. */
  public static Document read(Path file, Language language)
      throws IOException, DocumentFormatException {
    TextFile content = TextFile.read(file);
    return of(content).read(content, language);
  }

  /** The document in a file of this format. */
  public Document read(TextFile file, Language language) {
    return reader.read(file, language);
  }

  /** The reader of this format. */
  public DocumentReader reader() {
    return reader;
  }

  private static DocumentFormat ofContent(String text) {
    int start = MetadataHeader.of(text).end();
    String sample = text.substring(start, Math.min(text.length(), start + SAMPLE));
    if (HTML_START.matcher(sample).lookingAt()) {
      return HTML;
    }
    int wikitext = evidence(sample, WIKITEXT_LINE, WIKITEXT_INLINE);
    int markdown = evidence(sample, MARKDOWN_LINE, MARKDOWN_INLINE);
    if (wikitext == 0 && markdown == 0) {
      return PLAIN_TEXT;
    }
    return wikitext >= markdown ? WIKITEXT : MARKDOWN;
  }

  /** How many signs a text has of a format, 0 when they are too few to tell. */
  private static int evidence(String sample, Pattern line, List<Pattern> inline) {
    int lines = count(line.matcher(sample));
    int signs = lines;
    int kinds = 0;
    for (Pattern pattern : inline) {
      int count = count(pattern.matcher(sample));
      signs += count;
      kinds += count > 0 ? 1 : 0;
    }
    return lines > 0 || kinds >= FEWEST_INLINE_KINDS ? signs : 0;
  }

  private static int count(Matcher matcher) {
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
