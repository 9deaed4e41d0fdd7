package org.parell.lexicon;

import com.google.common.base.CharMatcher;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements and the text of an XML file, one after the other.
 *
 * <p>Nothing is fetched and nothing expanded: a document type is skipped with all its declarations,
 * so the only entities are the five of XML itself, and a reference to any other is an error.
 */
final class XmlEvents {

  private static final String WELL_FORMED = "well-formed XML";

  private final String name;
  private final XMLStreamReader in;
  private int kind = XMLStreamConstants.START_DOCUMENT;

  /** Opens a file and stands before its root, which must be the one expected. */
  XmlEvents(String name, Reader text, String root) throws IOException, LexiconFormatException {
    this.name = name;
    try {
      in = factory().createXMLStreamReader(text);
    } catch (XMLStreamException e) {
      throw trouble(e);
    }
    while (next() && !in.isStartElement()) {
      // what stands before the root says nothing
    }
    if (!isStart(root)) {
      String found = isStart() ? "<" + TextLines.shown(element()) + ">" : "none";
      throw trouble("<" + root + "> as the outermost element", found);
    }
  }

  private static XMLInputFactory factory() {
    // the JDK's own, whatever else is on the class path
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    // bounds on what entities expand to; with none declared they would only count each &amp; of a
    // large file, of which newer JDKs bear 100,000
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    return factory;
  }

  /** Goes on to the next event; false at the end of the file. */
  boolean next() throws IOException, LexiconFormatException {
    try {
      if (!in.hasNext()) {
        return false;
      }
      kind = in.next();
      return true;
    } catch (XMLStreamException e) {
      throw trouble(e);
    }
  }

  boolean isStart() {
    return kind == XMLStreamConstants.START_ELEMENT;
  }

  boolean isStart(String element) {
    return isStart() && in.getLocalName().equals(element);
  }

  boolean isEnd() {
    return kind == XMLStreamConstants.END_ELEMENT;
  }

  boolean isEnd(String element) {
    return isEnd() && in.getLocalName().equals(element);
  }

  /** True of a piece of text; the text between two tags may come in many. */
  boolean isText() {
    return kind == XMLStreamConstants.CHARACTERS
        || kind == XMLStreamConstants.CDATA
        || kind == XMLStreamConstants.SPACE;
  }

  /** The name of the element that starts or ends here. */
  String element() {
    return in.getLocalName();
  }

  /** An attribute of the element that starts here, whatever its prefix. */
  Optional<String> attribute(String attribute) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(attribute)) {
        return Optional.of(in.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  void appendTextTo(StringBuilder out) {
    out.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
  }

  /** A text with each run of white space as one space and none at the ends. */
  static String folded(CharSequence text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
  }

  /** What is to be thrown when what stands here is not as it should be. */
  LexiconFormatException trouble(String expected, String found) {
    return new LexiconFormatException(
        "%s: expected %s, found %s".formatted(place(in.getLocation()), expected, found));
  }

  private LexiconFormatException trouble(XMLStreamException e) throws IOException {
    // an end of file that is none of the disk's comes as an exception of its kind all the same
    if (e.getNestedException() instanceof IOException io && !(io instanceof EOFException)) {
      throw io;
    }
    // the message repeats the place in a line before
    String message = e.getMessage() == null ? "" : e.getMessage();
    int start = message.lastIndexOf("Message: ");
    String detail = start < 0 ? message : message.substring(start + "Message: ".length());
    return new LexiconFormatException("%s: expected %s, but: %s"
        .formatted(
            place(e.getLocation()), WELL_FORMED, detail.replaceAll("\\s+", " ").strip()));
  }

  private String place(Location location) {
    return location == null || location.getLineNumber() < 1
        ? name
        : "%s, line %s, column %s"
            .formatted(name, location.getLineNumber(), location.getColumnNumber());
  }
}
