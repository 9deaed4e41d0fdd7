package org.parell.srx;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads rules of segmentation in SRX 2.0. All methods are thread-safe.
 *
 * <p>What says nothing about plain text is passed over: how subflows and inline codes are treated,
 * and elements and attributes of other namespaces, which are other programs' own. A comment right before a
 * rule is kept as the rule's. A file of SRX 1.0, which has another namespace, is refused: its rules
 * mean different things to different programs.
 *
 * <p>No document type is read and nothing outside the file, so a file from anywhere is safe to read.
 */
public final class SrxReader {

  private static final String NAMESPACE = "http://www.lisa.org/srx20";
  private static final String VERSION = "2.0";

  private static final XMLInputFactory FACTORY = factory();

  private final String name;
  private final XMLStreamReader xml;

  private boolean cascade;
  private final Map<String, List<CompiledRule>> languageRules = new LinkedHashMap<>();
  private final List<SrxLanguageMap> languageMaps = new ArrayList<>();

  private SrxReader(String name, XMLStreamReader xml) {
    this.name = name;
    this.xml = xml;
  }

  /**
   * Reads a file.
   *
   * @throws SrxFormatException when it is no valid SRX 2.0; the message says where and why in one
   *     line
   * @throws IOException when the file cannot be read
   */
  public static SrxRules read(Path file) throws IOException, SrxFormatException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    }
  }

  /**
   * Reads a stream to its end; the caller closes it.
   *
   * @param name what messages call the input
   * @throws SrxFormatException when it is no valid SRX 2.0
   * @throws IOException when {@code in} fails
   */
  public static SrxRules read(String name, InputStream in) throws IOException, SrxFormatException {
    requireNonNull(name, "name");
    // read first, so that what fails later is not the disk
    String text = XmlText.of(name, in.readAllBytes());
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text));
      return new SrxReader(name, xml).srx();
    } catch (XMLStreamException e) {
      throw notXml(name, e);
    }
  }

  private static XMLInputFactory factory() {
    // the JDK's own, whatever else is on the class path
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private SrxRules srx() throws XMLStreamException, SrxFormatException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        throw trouble("expected no document type, found one");
      }
    }
    requireElement("srx");
    String version = attribute("version");
    if (!version.equals(VERSION)) {
      throw trouble("expected version \"2.0\", found \"" + version + "\"");
    }
    nextElement("header");
    cascade = yesOrNo("cascade", attribute("cascade"));
    skip();
    nextElement("body");
    nextElement("languagerules");
    while (isNextElement("languagerule")) {
      languageRule();
    }
    nextElement("maprules");
    while (isNextElement("languagemap")) {
      languageMap();
    }
    // to the ends of body and srx
    isNextElement();
    isNextElement();
    while (xml.hasNext()) {
      xml.next();
    }
    return SrxRules.ofCompiled(cascade, languageRules, languageMaps);
  }

  private void languageRule() throws XMLStreamException, SrxFormatException {
    String ruleName = attribute("languagerulename");
    if (languageRules.containsKey(ruleName)) {
      throw trouble("expected a languagerule of another name, found \"" + ruleName + "\" again");
    }
    List<CompiledRule> rules = new ArrayList<>();
    languageRules.put(ruleName, rules);
    String comment = "";
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.COMMENT -> comment = xml.getText().strip().replaceAll("\\s+", " ");
        case XMLStreamConstants.START_ELEMENT -> {
          if (isForeign()) {
            skip();
          } else {
            requireElement("rule");
            rules.add(rule(comment));
          }
          comment = "";
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return;
        }
        default -> requireBlank();
      }
    }
  }

  private CompiledRule rule(String comment) throws XMLStreamException, SrxFormatException {
    String breaks = xml.getAttributeValue(null, "break");
    boolean isBreak = breaks == null || yesOrNo("break", breaks);
    Location start = xml.getLocation();
    String before = "";
    String after = "";
    boolean hasBefore = false;
    boolean hasAfter = false;
    while (isNextElement("beforebreak", "afterbreak")) {
      boolean isBefore = xml.getLocalName().equals("beforebreak");
      if (isBefore ? hasBefore || hasAfter : hasAfter) {
        throw trouble("expected beforebreak, afterbreak or both in this order, found %s again"
            .formatted(xml.getLocalName()));
      }
      String expression = expression();
      if (isBefore) {
        hasBefore = true;
        before = expression;
      } else {
        hasAfter = true;
        after = expression;
      }
    }
    try {
      return CompiledRule.of(new SrxRule(isBreak, before, after, comment));
    } catch (PatternSyntaxException e) {
      throw trouble(start, "rule: " + Expressions.trouble(e));
    }
  }

  private String expression() throws XMLStreamException, SrxFormatException {
    String element = xml.getLocalName();
    Location start = xml.getLocation();
    String expression = text(element);
    try {
      Pattern.compile(expression, CompiledRule.FLAGS);
    } catch (PatternSyntaxException e) {
      throw trouble(start, element + ": " + Expressions.trouble(e));
    }
    return expression;
  }

  private String text(String element) throws XMLStreamException, SrxFormatException {
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        throw trouble("expected only text in %s, found the element %s"
            .formatted(element, xml.getLocalName()));
      }
      if (xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private void languageMap() throws XMLStreamException, SrxFormatException {
    String pattern = attribute("languagepattern");
    String ruleName = attribute("languagerulename");
    if (!languageRules.containsKey(ruleName)) {
      throw trouble("expected the name of a languagerule, found \"" + ruleName + "\"; there are "
          + String.join(", ", languageRules.keySet()));
    }
    try {
      languageMaps.add(new SrxLanguageMap(pattern, ruleName));
    } catch (IllegalArgumentException e) {
      throw trouble(String.valueOf(e.getMessage()));
    }
    skip();
  }

  /** Goes to the next element inside the one before, which has to be there. */
  private void nextElement(String expected) throws XMLStreamException, SrxFormatException {
    if (!isNextElement(expected)) {
      throw trouble(
          "expected the element " + expected + ", found the end of " + xml.getLocalName());
    }
  }

  /** Goes to the next element, or to the end of the one around it. */
  private boolean isNextElement(String... expected) throws XMLStreamException, SrxFormatException {
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (!isForeign()) {
            requireElement(expected);
            return true;
          }
          skip();
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return false;
        }
        default -> requireBlank();
      }
    }
  }

  private boolean isForeign() {
    String namespace = xml.getNamespaceURI();
    return namespace != null && !namespace.equals(NAMESPACE);
  }

  private void requireElement(String... expected) throws SrxFormatException {
    String found = xml.getLocalName();
    String wanted =
        expected.length == 0 ? "no element here" : "the element " + String.join(" or ", expected);
    if (!List.of(expected).contains(found)) {
      throw trouble("expected " + wanted + ", found " + shortened(found));
    }
    String namespace = xml.getNamespaceURI();
    if (!NAMESPACE.equals(namespace)) {
      throw trouble("expected %s in the namespace %s, found %s"
          .formatted(wanted, NAMESPACE, namespace == null ? "none" : shortened(namespace)));
    }
  }

  private void requireBlank() throws SrxFormatException {
    if (xml.isCharacters() && !xml.isWhiteSpace()) {
      throw trouble("expected no text here, found \"" + shortened(xml.getText().strip()) + "\"");
    }
  }

  /** Goes to the end of the element, whatever is in it. */
  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private String attribute(String attribute) throws SrxFormatException {
    String value = xml.getAttributeValue(null, attribute);
    if (value == null) {
      throw trouble(
          "expected the attribute %s of %s, found none".formatted(attribute, xml.getLocalName()));
    }
    return value;
  }

  private boolean yesOrNo(String attribute, String value) throws SrxFormatException {
    if (!value.equals("yes") && !value.equals("no")) {
      throw trouble(attribute + ": expected yes or no, found \"" + shortened(value) + "\"");
    }
    return value.equals("yes");
  }

  private SrxFormatException trouble(String what) {
    return trouble(xml.getLocation(), what);
  }

  private SrxFormatException trouble(Location place, String what) {
    return trouble(name, place, what);
  }

  private static SrxFormatException trouble(String name, Location place, String what) {
    return new SrxFormatException("%s, line %s, column %s: %s"
        .formatted(name, place.getLineNumber(), place.getColumnNumber(), what));
  }

  private static SrxFormatException notXml(String name, XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int start = message.indexOf("Message: ");
    String reason = start < 0 ? message : message.substring(start + "Message: ".length());
    String what = "expected well-formed XML: " + reason.strip().replaceAll("\\s+", " ");
    Location place = e.getLocation();
    return place == null ? new SrxFormatException(name + ": " + what) : trouble(name, place, what);
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
