package org.parell.exchange;

import org.apache.commons.text.translate.CharSequenceTranslator;
import org.apache.commons.text.translate.EntityArrays;
import org.apache.commons.text.translate.LookupTranslator;

/** Text inside markup, XML's and HTML's alike, in contents and in attributes with double quotes. */
final class Markup {

  // the four signs of markup only: letters stay letters, whatever the language
  private static final CharSequenceTranslator ESCAPE =
      new LookupTranslator(EntityArrays.BASIC_ESCAPE);

  private Markup() {}

  static String escaped(String text) {
    return ESCAPE.translate(text);
  }
}
