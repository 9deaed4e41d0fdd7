package org.parell.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements and the text of a TMX file, one after the other.
 *
 * <p>Nothing is fetched and nothing expanded: a document type is skipped with all its declarations,
 * so the only entities are the five of XML itself, and a reference to any other is an error.
 */
final class TmxEvents {

  /**
   * TMX needs some ten, subflows included; more is an attack on who reads it. Newer JDKs refuse more
   * than 100 by themselves, in other words.
   */
  private static final int MOST_DEPTH = 50;

  private final String name;
  private final XMLStreamReader in;
  private int kind = XMLStreamConstants.START_DOCUMENT;
  private int depth;

  TmxEvents(String name, Reader text) throws IOException, MarkupException {
    this.name = name;
    try {
      in = factory().createXMLStreamReader(text);
    } catch (XMLStreamException e) {
      throw trouble(e);
    }
  }

  /** What is not well-formed. */
  static final class MarkupException extends Exception {
    private static final long serialVersionUID = 1;
    private final long line;
    private final long column;

    MarkupException(long line, long column, String message) {
      super(message);
      this.line = line;
      this.column = column;
    }

    long line() {
      return line;
    }

    long column() {
      return column;
    }

    /** The same for those who want no more than the file. */
    ExchangeFormatException in(String file) {
      return new ExchangeFormatException("%s: expected well-formed XML, but: %s"
          .formatted(place(file, line, column), getMessage()));
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
  boolean next() throws IOException, MarkupException {
    try {
      if (!in.hasNext()) {
        return false;
      }
      kind = in.next();
    } catch (XMLStreamException e) {
      throw trouble(e);
    }
    if (isStart()) {
      depth++;
      if (depth > MOST_DEPTH) {
        throw new MarkupException(
            line(), column(), "elements lie in one another more than " + MOST_DEPTH + " deep");
      }
    } else if (isEnd()) {
      depth--;
    }
    return true;
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

  /** An attribute of the element that starts here, by its name with its prefix. */
  Optional<String> attribute(String attribute) {
    int index = attributes().indexOf(attribute);
    return index < 0 ? Optional.empty() : Optional.of(in.getAttributeValue(index));
  }

  /** The names of the attributes of the element that starts here, with their prefixes. */
  List<String> attributes() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String prefix = in.getAttributePrefix(i);
      String local = in.getAttributeLocalName(i);
      names.add(prefix == null || prefix.isEmpty() ? local : prefix + ":" + local);
    }
    return names;
  }

  int textLength() {
    return in.getTextLength();
  }

  void appendTextTo(StringBuilder out) {
    out.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
  }

  /** The line where the current tag or text ends, from 1 on. */
  long line() {
    return Math.max(1, in.getLocation().getLineNumber());
  }

  long column() {
    return Math.max(1, in.getLocation().getColumnNumber());
  }

  /** What is to be thrown when what stands here is not as it should be. */
  ExchangeFormatException trouble(String expected, String found) {
    return new ExchangeFormatException(
        "%s: expected %s, found %s".formatted(place(name, line(), column()), expected, found));
  }

  private static MarkupException trouble(XMLStreamException e) throws IOException {
    // an end of file that is none of the disk's comes as an exception of its kind all the same
    if (e.getNestedException() instanceof IOException io && !(io instanceof EOFException)) {
      throw io;
    }
    // the message repeats the place in a line before
    String message = e.getMessage() == null ? "" : e.getMessage();
    int start = message.lastIndexOf("Message: ");
    String detail = start < 0 ? message : message.substring(start + "Message: ".length());
    Location location = e.getLocation();
    return new MarkupException(
        location == null ? 1 : Math.max(1, location.getLineNumber()),
        location == null ? 1 : Math.max(1, location.getColumnNumber()),
        detail.replaceAll("\\s+", " ").strip());
  }

  private static String place(String file, long line, long column) {
    return "%s, line %s, column %s".formatted(file, line, column);
  }
}
