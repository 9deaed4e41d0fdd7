package org.parell.srx;

import com.google.common.xml.XmlEscapers;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes rules of segmentation as SRX 2.0. All methods are thread-safe.
 *
 * <p>The file is valid by the schema of SRX 2.0 when there is at least one list of rules, each has a
 * rule and there is a map. It declares UTF-8, so it has to be encoded so; the same rules always give
 * the same characters, and what is read from them is equal to the rules.
 */
public final class SrxWriter {

  private SrxWriter() {}

  /**
   * Writes rules; line ends are LF. The writer is flushed but not closed.
   *
   * @throws IOException when {@code out} fails
   */
  public static void write(SrxRules rules, Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write("<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">\n");
    out.write("<header segmentsubflows=\"yes\" cascade=\"" + yesOrNo(rules.cascade()) + "\">\n");
    // the defaults of SRX
    out.write("<formathandle type=\"start\" include=\"no\"/>\n");
    out.write("<formathandle type=\"end\" include=\"yes\"/>\n");
    out.write("<formathandle type=\"isolated\" include=\"no\"/>\n");
    out.write("</header>\n<body>\n<languagerules>\n");
    for (Map.Entry<String, List<SrxRule>> entry : rules.languageRules().entrySet()) {
      out.write("<languagerule languagerulename=\"" + attribute(entry.getKey()) + "\">\n");
      for (SrxRule rule : entry.getValue()) {
        write(rule, out);
      }
      out.write("</languagerule>\n");
    }
    out.write("</languagerules>\n<maprules>\n");
    for (SrxLanguageMap map : rules.languageMaps()) {
      out.write("<languagemap languagepattern=\"" + attribute(map.languagePattern())
          + "\" languagerulename=\"" + attribute(map.languageRuleName()) + "\"/>\n");
    }
    out.write("</maprules>\n</body>\n</srx>\n");
    out.flush();
  }

  /**
   * Writes rules into a file in UTF-8 without byte order mark. A file that exists is overwritten; its
   * folder must exist.
   *
   * @throws IOException when the file cannot be written; what is there then is only a beginning
   */
  public static void write(SrxRules rules, Path file) throws IOException {
    try (Writer out = new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
      write(rules, out);
    }
  }

  private static void write(SrxRule rule, Writer out) throws IOException {
    if (!rule.comment().isEmpty()) {
      // two hyphens would end the comment
      out.write("<!-- " + rule.comment().replaceAll("-(?=-|$)", "- ") + " -->\n");
    }
    out.write("<rule break=\"" + yesOrNo(rule.breaks()) + "\">\n");
    if (!rule.beforeBreak().isEmpty()) {
      out.write("<beforebreak>" + text(rule.beforeBreak()) + "</beforebreak>\n");
    }
    if (!rule.afterBreak().isEmpty()) {
      out.write("<afterbreak>" + text(rule.afterBreak()) + "</afterbreak>\n");
    }
    out.write("</rule>\n");
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  /** Text inside an element; a plain CR would be read as LF. */
  private static String text(String text) {
    return XmlEscapers.xmlContentEscaper().escape(text).replace("\r", "&#xD;");
  }

  /** Text inside an attribute, quotes and all white space but plain spaces escaped. */
  private static String attribute(String text) {
    return XmlEscapers.xmlAttributeEscaper().escape(text);
  }
}
