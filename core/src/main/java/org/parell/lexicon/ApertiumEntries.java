package org.parell.lexicon;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.parell.xml.MalformedXmlException;
import org.parell.xml.XmlEvents;

/**
 * The entries of a bilingual dictionary of Apertium.
 *
 * <p>An entry may go on in a paradigm. In a bilingual dictionary most of these only add grammar:
 * they have an entry of their own without any letter, and then the words are whole without them. Of
 * others a word is only the beginning, as it is of a regular expression, so these entries are
 * passed over.
 */
final class ApertiumEntries {

  static final String PARADIGM = "with a paradigm that adds letters";
  static final String EXPRESSION = "with a regular expression";
  static final String IGNORED = "marked to be ignored";

  private final XmlEvents events;
  private final EntryCollector out;
  private final Set<String> grammarParadigms = new HashSet<>();

  /** What stands in one {@code e}. */
  private static final class Entry {
    private final StringBuilder left = new StringBuilder();
    private final StringBuilder right = new StringBuilder();
    private boolean hasExpression;
    private boolean hasLetterParadigm;
    private boolean ignored;
  }

  private ApertiumEntries(XmlEvents events, EntryCollector out) {
    this.events = events;
    this.out = out;
  }

  /** Reads to the end. */
  static void read(String name, Reader in, EntryCollector out)
      throws IOException, LexiconFormatException {
    try {
      XmlEvents events = new XmlEvents(name, in);
      LexiconXml.requireRoot("dictionary", events);
      new ApertiumEntries(events, out).read();
    } catch (MalformedXmlException e) {
      throw new LexiconFormatException(e.getMessage());
    }
  }

  private void read() throws IOException, MalformedXmlException {
    while (events.next()) {
      if (events.isStart("pardef")) {
        readParadigm();
      } else if (events.isStart("e")) {
        take(readEntry());
      }
    }
  }

  private void readParadigm() throws IOException, MalformedXmlException {
    Optional<String> name = events.localAttribute("n");
    while (events.next() && !events.isEnd("pardef")) {
      if (events.isStart("e")) {
        Entry entry = readEntry();
        boolean empty = entry.left.isEmpty() && entry.right.isEmpty();
        if (empty && !entry.hasExpression && !entry.hasLetterParadigm && name.isPresent()) {
          grammarParadigms.add(name.get());
        }
      }
    }
  }

  private Entry readEntry() throws IOException, MalformedXmlException {
    Entry entry = new Entry();
    entry.ignored = events.localAttribute("i").isPresent();
    boolean left = false;
    boolean right = false;
    while (events.next() && !events.isEnd("e")) {
      if (events.isText()) {
        // text outside of these is the white space of the layout
        appendText(left, right, entry);
      } else if (events.isStart() || events.isEnd()) {
        boolean start = events.isStart();
        switch (events.element()) {
          case "l" -> left = start;
          case "r" -> right = start;
          case "i" -> {
            left = start;
            right = start;
          }
          case "b", "j" -> appendSpace(start && left, start && right, entry);
          case "re" -> entry.hasExpression = true;
          case "par" -> entry.hasLetterParadigm |= start && !isGrammarParadigm();
          default -> {
            // grammar, groups and marks of other stages: what they hold is text, if anything
          }
        }
      }
    }
    return entry;
  }

  private boolean isGrammarParadigm() {
    return events.localAttribute("n").filter(grammarParadigms::contains).isPresent();
  }

  private void appendText(boolean left, boolean right, Entry entry) {
    if (left) {
      events.appendTextTo(entry.left);
    }
    if (right) {
      events.appendTextTo(entry.right);
    }
  }

  private static void appendSpace(boolean left, boolean right, Entry entry) {
    if (left) {
      entry.left.append(' ');
    }
    if (right) {
      entry.right.append(' ');
    }
  }

  private void take(Entry entry) {
    String left = LexiconXml.folded(entry.left);
    String right = LexiconXml.folded(entry.right);
    if (entry.ignored) {
      out.passOver(IGNORED);
    } else if (entry.hasExpression) {
      out.passOver(EXPRESSION);
    } else if (entry.hasLetterParadigm) {
      out.passOver(PARADIGM);
    } else if (left.isEmpty() || right.isEmpty()) {
      out.passOver(EntryCollector.ONE_SIDED);
    } else {
      out.add(left, right);
    }
  }
}
