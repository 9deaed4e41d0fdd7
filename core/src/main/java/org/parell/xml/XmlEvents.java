package org.parell.xml;

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
 * The elements and the text of an XML file, one after the other. Not thread-safe.
 *
 * <p>Nothing is fetched and nothing expanded: a document type is skipped with all its declarations,
 * so the only entities are the five of XML itself, and a reference to any other is an error. So is a
 * file whose elements lie in one another more than 50 deep. Namespaces count for nothing; names are
 * as they are written, prefix included, unless a method says otherwise.
 */
public final class XmlEvents {

  /**
   * The formats that are read need some ten; more is an attack on who reads it. Newer JDKs refuse more
   * than 100 by themselves, in other words.
   */
  private static final int MOST_DEPTH = 50;

  private final String name;
  private final XMLStreamReader in;
  private int kind = XMLStreamConstants.START_DOCUMENT;
  private int depth;

  /**
   * Stands before the first event.
   *
   * @param name what messages call the file
   */
  public XmlEvents(String name, Reader text) throws IOException, MalformedXmlException {
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
  public boolean next() throws IOException, MalformedXmlException {
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
        throw new MalformedXmlException(
            name,
            line(),
            column(),
            "elements lie in one another more than " + MOST_DEPTH + " deep");
      }
    } else if (isEnd()) {
      depth--;
    }
    return true;
  }

  /** True where an element starts. */
  public boolean isStart() {
    return kind == XMLStreamConstants.START_ELEMENT;
  }

  /** True where such an element starts. */
  public boolean isStart(String element) {
    return isStart() && in.getLocalName().equals(element);
  }

  /** True where an element ends. */
  public boolean isEnd() {
    return kind == XMLStreamConstants.END_ELEMENT;
  }

  /** True where such an element ends. */
  public boolean isEnd(String element) {
    return isEnd() && in.getLocalName().equals(element);
  }

  /** True of a piece of text; the text between two tags may come in many. */
  public boolean isText() {
    return kind == XMLStreamConstants.CHARACTERS
        || kind == XMLStreamConstants.CDATA
        || kind == XMLStreamConstants.SPACE;
  }

  /** The name of the element that starts or ends here. */
  public String element() {
    return in.getLocalName();
  }

  /** The name of the element that starts or ends here, without its prefix. */
  public String localElement() {
    return withoutPrefix(in.getLocalName());
  }

  /** An attribute of the element that starts here. */
  public Optional<String> attribute(String attribute) {
    int index = attributes().indexOf(attribute);
    return index < 0 ? Optional.empty() : Optional.of(in.getAttributeValue(index));
  }

  /** An attribute of the element that starts here, whatever its prefix. */
  public Optional<String> localAttribute(String attribute) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (withoutPrefix(in.getAttributeLocalName(i)).equals(attribute)) {
        return Optional.of(in.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** The names of the attributes of the element that starts here. */
  public List<String> attributes() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String prefix = in.getAttributePrefix(i);
      String local = in.getAttributeLocalName(i);
      names.add(prefix == null || prefix.isEmpty() ? local : prefix + ":" + local);
    }
    return names;
  }

  private static String withoutPrefix(String qualified) {
    return qualified.substring(qualified.lastIndexOf(':') + 1);
  }

  /** The length of the piece of text, in UTF-16 code units. */
  public int textLength() {
    return in.getTextLength();
  }

  /** Adds the piece of text to more of it. */
  public void appendTextTo(StringBuilder out) {
    out.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
  }

  /** The line where the current tag or text ends, from 1 on. */
  public long line() {
    return Math.max(1, in.getLocation().getLineNumber());
  }

  /** The column where the current tag or text ends, from 1 on. */
  public long column() {
    return Math.max(1, in.getLocation().getColumnNumber());
  }

  /** What to say when what stands here is not as it should be: where, what instead of what. */
  public String told(String expected, String found) {
    return "%s: expected %s, found %s"
        .formatted(MalformedXmlException.place(name, line(), column()), expected, found);
  }

  private MalformedXmlException trouble(XMLStreamException e) throws IOException {
    // an end of file that is none of the disk's comes as an exception of its kind all the same
    if (e.getNestedException() instanceof IOException io && !(io instanceof EOFException)) {
      throw io;
    }
    // the message repeats the place in a line before
    String message = e.getMessage() == null ? "" : e.getMessage();
    int start = message.lastIndexOf("Message: ");
    String detail = start < 0 ? message : message.substring(start + "Message: ".length());
    Location location = e.getLocation();
    return new MalformedXmlException(
        name,
        location == null ? 1 : Math.max(1, location.getLineNumber()),
        location == null ? 1 : Math.max(1, location.getColumnNumber()),
        detail.replaceAll("\\s+", " ").strip());
  }
}
