package org.parell.srx;

import java.util.regex.PatternSyntaxException;

/** What is wrong with regular expressions. */
final class Expressions {

  private Expressions() {}

  /** What was expected and found, with the place inside the expression, counted from 1. */
  static String trouble(PatternSyntaxException e) {
    String pattern = e.getPattern();
    String shown = pattern.length() > 60 ? pattern.substring(0, 60) + "…" : pattern;
    String place = e.getIndex() < 0 ? "" : ", character " + (e.getIndex() + 1);
    String trouble = "expected a regular expression, found \"%s\": %s%s"
        .formatted(shown, e.getDescription(), place);
    return trouble.replaceAll("\\s+", " ");
  }
}
