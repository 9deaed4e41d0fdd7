package org.parell.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements and the text of an XML file, one after the other. Prefixes of names are left out.
 *
 * <p>Nothing is fetched and nothing expanded: a document type is skipped with all its declarations,
 * so the only entities are the five of XML itself, and a reference to any other is an error.
 */
final class XcesXml {

  private final String name;
  private final XMLStreamReader in;
  private int kind = XMLStreamConstants.START_DOCUMENT;

  XcesXml(String name, Reader text) throws IOException, ExchangeFormatException {
    this.name = name;
    try {
      in = factory().createXMLStreamReader(text);
    } catch (XMLStreamException e) {
      throw trouble(e);
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
  boolean next() throws IOException, ExchangeFormatException {
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

  boolean isEnd() {
    return kind == XMLStreamConstants.END_ELEMENT;
  }

  /** True of a piece of text; the text between two tags may come in many. */
  boolean isText() {
    return kind == XMLStreamConstants.CHARACTERS
        || kind == XMLStreamConstants.CDATA
        || kind == XMLStreamConstants.SPACE;
  }

  /** The name of the element that starts or ends here. */
  String element() {
    return withoutPrefix(in.getLocalName());
  }

  /** An attribute of the element that starts here. */
  Optional<String> attribute(String attribute) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (withoutPrefix(in.getAttributeLocalName(i)).equals(attribute)) {
        return Optional.of(in.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  private static String withoutPrefix(String qualified) {
    return qualified.substring(qualified.lastIndexOf(':') + 1);
  }

  void appendTextTo(StringBuilder out) {
    out.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
  }

  /** What is to be thrown when what stands here is not as it should be. */
  ExchangeFormatException trouble(String expected, String found) {
    return new ExchangeFormatException(
        "%s: expected %s, found %s".formatted(place(in.getLocation()), expected, found));
  }

  private ExchangeFormatException trouble(XMLStreamException e) throws IOException {
    if (e.getNestedException() instanceof CharacterCodingException) {
      return new ExchangeFormatException(name + ": expected UTF-8");
    }
    // an end of file that is none of the disk's comes as an exception of its kind all the same
    if (e.getNestedException() instanceof IOException io && !(io instanceof EOFException)) {
      throw io;
    }
    // the message repeats the place in a line before
    String message = e.getMessage() == null ? "" : e.getMessage();
    int start = message.lastIndexOf("Message: ");
    String detail = start < 0 ? message : message.substring(start + "Message: ".length());
    return new ExchangeFormatException("%s: expected well-formed XML, but: %s"
        .formatted(place(e.getLocation()), detail.replaceAll("\\s+", " ").strip()));
  }

  private String place(Location location) {
    return location == null || location.getLineNumber() < 1
        ? name
        : "%s, line %s, column %s"
            .formatted(name, location.getLineNumber(), location.getColumnNumber());
  }
}
