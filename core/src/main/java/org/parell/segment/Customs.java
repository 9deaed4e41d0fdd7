package org.parell.segment;

import org.parell.language.LanguageProfile;

/**
 * The policies as they hold for one document, its language asked.
 *
 * @param dialogueDashes those that open a speech, one after the other
 */
record Customs(
    boolean colonBreaks,
    boolean semicolonBreaks,
    boolean stopBeforeLowerCaseBreaks,
    String dialogueDashes) {

  /** The dashes of {@link DashPolicy#BREAK}. */
  private static final String ALL_DASHES = "-\u2013\u2014";

  /** The customs of a language, where no policy says otherwise. */
  static Customs of(
      LanguageProfile profile,
      ColonPolicy colon,
      SemicolonPolicy semicolon,
      LowerCasePolicy lowerCase,
      DashPolicy dash) {
    return new Customs(
        switch (colon) {
          case BREAK -> true;
          case KEEP -> false;
          case LANGUAGE -> profile.colonEndsSegment();
        },
        switch (semicolon) {
          case BREAK -> true;
          case KEEP -> false;
          case LANGUAGE -> profile.semicolonEndsSegment();
        },
        switch (lowerCase) {
          case BREAK -> true;
          case KEEP -> false;
          case LANGUAGE -> profile.stopBeforeLowerCaseEndsSegment();
        },
        switch (dash) {
          case BREAK -> ALL_DASHES;
          case KEEP -> "";
          case LANGUAGE -> profile.dialogueDashes();
        });
  }

  boolean isDialogueDash(char c) {
    return dialogueDashes.indexOf(c) >= 0;
  }
}
