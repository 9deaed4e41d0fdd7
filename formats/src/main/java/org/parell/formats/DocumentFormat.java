package org.parell.formats;

import java.io.IOException;
import java.nio.file.Path;
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

  private static final Pattern WIKITEXT_SIGN = Pattern.compile(
      "'''[^'\\n]{1,200}'''"
          + "|\\[\\[[^\\[\\]\\n]{1,200}\\]\\]"
          + "|\\{\\{[^{}\\n]{1,200}"
          + "|^(={2,6})[^=\\n]{1,200}\\1[ \\t]*$"
          + "|\\bthumb\\|",
      Pattern.MULTILINE);

  private static final Pattern MARKDOWN_SIGN = Pattern.compile(
      "^ {0,3}#{1,6} \\S"
          + "|\\*\\*[^*\\s][^*\\n]{0,200}\\*\\*"
          + "|\\[[^\\[\\]\\n]{1,200}\\]\\([^()\\s]{1,500}\\)",
      Pattern.MULTILINE);

  private final DocumentReader reader;

  DocumentFormat(DocumentReader reader) {
    this.reader = reader;
  }

  /**
   * The format of a file: by the ending of its name, and where that says nothing, as {@code .txt} does
   * not, by signs in its content. Between wikitext and Markdown the format with more signs is taken.
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
    int wikitext = count(WIKITEXT_SIGN.matcher(sample));
    int markdown = count(MARKDOWN_SIGN.matcher(sample));
    if (wikitext == 0 && markdown == 0) {
      return PLAIN_TEXT;
    }
    return wikitext >= markdown ? WIKITEXT : MARKDOWN;
  }

  private static int count(Matcher matcher) {
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
