package org.parell.lexicon;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import org.parell.xml.MalformedXmlException;
import org.parell.xml.XmlEvents;

/** What all files of XML that hold words have in common. */
final class LexiconXml {

  private LexiconXml() {}

  /** Goes on to the root, which must be the one expected. */
  static void requireRoot(String root, XmlEvents events)
      throws IOException, MalformedXmlException, LexiconFormatException {
    while (events.next() && !events.isStart()) {
      // what stands before the root says nothing
    }
    if (!events.isStart(root)) {
      String found = events.isStart() ? "<" + TextLines.shown(events.element()) + ">" : "none";
      throw new LexiconFormatException(
          events.told("<" + root + "> as the outermost element", found));
    }
  }

  /** A text with each run of white space as one space and none at the ends. */
  static String folded(CharSequence text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
  }
}
