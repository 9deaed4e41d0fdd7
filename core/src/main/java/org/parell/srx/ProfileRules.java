package org.parell.srx;

import static org.parell.language.AbbreviationKind.BEFORE_ANYTHING;
import static org.parell.language.AbbreviationKind.BEFORE_NUMBER;
import static org.parell.language.AbbreviationKind.IN_NAME;
import static org.parell.language.AbbreviationKind.SENTENCE_FINAL;
import static org.parell.language.AbbreviationKind.TITLE;
import static org.parell.srx.SignClasses.BULLET;
import static org.parell.srx.SignClasses.CLOSER;
import static org.parell.srx.SignClasses.CLOSING;
import static org.parell.srx.SignClasses.DASHES;
import static org.parell.srx.SignClasses.ELLIPSIS;
import static org.parell.srx.SignClasses.INVERTED_MARK;
import static org.parell.srx.SignClasses.LETTER;
import static org.parell.srx.SignClasses.MARK;
import static org.parell.srx.SignClasses.MARKS;
import static org.parell.srx.SignClasses.OPENERS;
import static org.parell.srx.SignClasses.SHORT_CLOSING;
import static org.parell.srx.SignClasses.SOME_SPACE;
import static org.parell.srx.SignClasses.SPACE;
import static org.parell.srx.SignClasses.SPACES;
import static org.parell.srx.SignClasses.STRONG_MARK;
import static org.parell.srx.SignClasses.UPPER;
import static org.parell.srx.SignClasses.WORD_END;
import static org.parell.srx.SignClasses.WORD_START;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parell.language.AbbreviationKind;
import org.parell.language.LanguageProfile;

/**
 * What a profile knows about a language, said as rules of SRX.
 *
 * <p>The rules stand in the order in which the segmenter's own speak: signs that say something about
 * the text rather than end it, enumerators, abbreviations, initials, ordinals, then what follows. A
 * rule that breaks is searched for in the whole text, one that keeps it whole is tried only where
 * another breaks. So the first expression of those that break begins with a mark or white space, which
 * are rare, and what else has to stand before the mark is said in exceptions in front of them.
 *
 * <p>Two things cannot be said: that the items of a list count on, and where the last sentence began.
 */
final class ProfileRules {

  private static final String BEFORE_UPPER = SPACE + "+" + OPENERS + UPPER;
  private static final String BEFORE_LOWER = SPACE + "+" + OPENERS + "\\p{Ll}";
  private static final String NUMBER = SignClasses.NUMBER_SIGN + "\\p{Nd}";

  /** Signs that may open a sentence and are not looked through for its first word. */
  private static final String OTHER_SIGN =
      "[^\\p{L}\\p{Nd}" + SPACES + MARKS + SignClasses.OPENER + ",:;" + DASHES + ")\\]\\}]";

  private static final Set<AbbreviationKind> COME_BEFORE_NUMBERS =
      Set.of(BEFORE_NUMBER, BEFORE_ANYTHING, SENTENCE_FINAL);

  private final LanguageProfile profile;
  private final List<SrxRule> rules = new ArrayList<>();

  /** A dash that opens a speech, empty when none does; and such a dash with the speech behind it. */
  private final String dash;

  private final String speech;

  /** A word that opens a sentence, and a capital letter that is a word; empty when there is none. */
  private final String starter;

  private final String oneLetterWord;

  private ProfileRules(LanguageProfile profile) {
    this.profile = profile;
    String dashes = profile.dialogueDashes();
    dash = dashes.isEmpty() ? "" : "[" + Alternatives.escaped(dashes) + "]";
    speech = dash.isEmpty()
        ? ""
        : dash + "(?:[" + DASHES + "]{0,9}" + SPACE + "{0,3}[^\\p{Ll}" + SPACES + DASHES + "]|["
            + DASHES + "]{1,9}$)";
    starter = starter();
    oneLetterWord = Alternatives.of(profile.oneLetterWords());
  }

  /** The rules for a language. */
  static List<SrxRule> of(LanguageProfile profile) {
    ProfileRules rules = new ProfileRules(profile);
    rules.addSigns();
    rules.addLists();
    rules.addKeptAbbreviations();
    rules.addEllipses();
    rules.addStarters();
    rules.addOtherAbbreviations();
    rules.addInitials();
    rules.addOrdinals();
    rules.addBreaks();
    rules.addGlued();
    rules.addItems();
    return List.copyOf(rules.rules);
  }

  private void breaks(String comment, String before, String after) {
    rules.add(new SrxRule(true, before, after, comment));
  }

  private void keeps(String comment, String before, String after) {
    rules.add(new SrxRule(false, before, after, comment));
  }

  private void addSigns() {
    String mark = MARK + SHORT_CLOSING;
    keeps("an ellipsis at the start", "^" + ELLIPSIS + SHORT_CLOSING, "");
    breaks(
        "a reference or what closes, apart from the mark: word. [3] | Word",
        mark + SOME_SPACE + SignClasses.APART,
        SPACE + "+" + anyOf(OPENERS + UPPER, INVERTED_MARK, speech));
    keeps(
        "the same before it",
        mark,
        SPACE + "+(?:" + SignClasses.APART + "(?:[" + SPACES + ",]|$)|\",)");
    keeps("the number of a note at the end", "\\." + SHORT_CLOSING, SPACE + "+\\p{Nd}{1,3}$");
    keeps(
        "a mark in brackets, [...] or (!)",
        SignClasses.OPENING_BRACKET + MARK + "{1,5}[)\\]\\}]" + SHORT_CLOSING,
        "");
    keeps("a mark behind a colon", ":" + MARK + "{1,5}" + SHORT_CLOSING, "");
  }

  private void addLists() {
    String number = "\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3})?(?:\\.\\p{Nd}{1,3})?";
    String enumerator = "(?:[\\p{L}\\p{Nd}]|" + number + "|[IVX]{2,5}|[ivx]{2,5})";
    keeps(
        "an enumerator at the start: 1. Word",
        "^(?:" + BULLET + SPACE + "{0,2})?\\(?" + enumerator + "\\." + SHORT_CLOSING,
        SPACE);
    keeps("the same behind a bullet", BULLET + SPACE + "{0,2}" + number + "\\.", SPACE);
    String section = "\\u00A7" + SPACE + "?\\p{Nd}[\\p{Nd}\\-]{0,6}(?:" + SPACE + "?\\p{Ll})?\\.";
    keeps("a section of a law at the start: \u00A7 4. Word", "^" + section, SPACE);
    // not behind kl. 18., and words of five letters are hardly ever abbreviations before numbers
    List<String> forms = profile.abbreviations().entrySet().stream()
        .filter(entry -> COME_BEFORE_NUMBERS.contains(entry.getValue()))
        .map(entry -> withoutStop(entry.getKey()))
        .toList();
    String shortWord = anyOf("^", "[^\\p{L}]")
        + anyOf(
            Alternatives.noneOf(forms, 2),
            Alternatives.noneOf(forms, 3),
            Alternatives.noneOf(forms, 4));
    String end = anyOf("\\p{Ll}{5}", shortWord, "[^\\p{L}]") + "\\.";
    keeps(
        "an enumerator behind the end of a sentence: Word. 2. Word",
        anyOf(end, STRONG_MARK) + CLOSER + "?" + SPACE + "{1,2}\\(?\\p{Nd}{1,2}\\.",
        SPACE);
    keeps(
        "a section of a law behind the end of a sentence",
        anyOf(end, STRONG_MARK) + CLOSER + "?" + SPACE + "{1,2}" + section,
        SPACE);
    // behind a short word it may be an initial
    keeps(
        "a letter that is one",
        anyOf("\\p{Ll}{5}\\.", STRONG_MARK) + CLOSER + "?" + SPACE + "{1,2}\\(?\\p{L}\\.",
        SPACE);
  }

  private void addKeptAbbreviations() {
    addSpacedParts();
    keepForms("a form of address", forms(TITLE), SPACE);
    if (!forms(TITLE).isEmpty()) {
      keeps(
          "the same without white space before",
          "\\p{Ll}\\." + Alternatives.of(forms(TITLE)) + "\\.",
          SPACE);
    }
    keepForms("an abbreviation that needs what follows", forms(BEFORE_ANYTHING), SPACE);
  }

  /** The a. of a. C. */
  private void addSpacedParts() {
    Set<String> parts = new LinkedHashSet<>();
    Set<String> rests = new LinkedHashSet<>();
    for (String form : profile.abbreviations().keySet()) {
      for (int space = form.indexOf(". "); space >= 0; space = form.indexOf(". ", space + 1)) {
        parts.add(form.substring(form.lastIndexOf(' ', space) + 1, space));
        rests.add(form.substring(space + 2));
      }
    }
    if (!parts.isEmpty()) {
      keeps(
          "inside an abbreviation written with spaces",
          WORD_START + Alternatives.of(parts) + "\\.",
          SPACE + "+" + Alternatives.of(rests));
    }
  }

  private void addEllipses() {
    String ellipsis = "(?:" + ELLIPSIS + "|\\." + SPACE + "\\.)" + SHORT_CLOSING;
    if (!oneLetterWord.isEmpty()) {
      String before = OPENERS + oneLetterWord + WORD_END;
      keeps(
          "an ellipsis apart, before a word of one letter", SPACE + ELLIPSIS, SPACE + "+" + before);
      keeps("an ellipsis before a word of one letter", "\\.{2,5}", before);
    }
    String spaced = "(?:" + SPACE + "\\.){3}";
    keeps("four full stops apart", SPACE + "\\.", spaced + BEFORE_UPPER);
    keeps("the end of word. . . . Word", "[^" + SPACES + ".]\\." + spaced, BEFORE_UPPER);
    keeps(
        "an ellipsis before an inverted mark and lower case",
        ellipsis,
        SPACE + "+" + INVERTED_MARK + OPENERS + "\\p{Ll}");
    keeps(
        "an ellipsis before lower case, a number or other signs",
        ellipsis,
        SPACE + "+" + OPENERS + "(?:[^\\p{Lu}\\p{Lt}" + SPACES + MARKS + SignClasses.OPENER + DASHES
            + "]|$)");
  }

  private void addStarters() {
    if (!starter.isEmpty()) {
      breaks(
          "a mark before a word that opens a sentence",
          SignClasses.SOME_MARKS + CLOSING,
          SPACE + "+" + OPENERS + starter);
    }
  }

  /** Those that may end a sentence: where they do, it is left to the rules behind. */
  private void addOtherAbbreviations() {
    List<String> ends = forms(SENTENCE_FINAL);
    List<String> likeInitials = ends.stream()
        .filter(form -> form.matches("(?:.* )?\\p{Lu}(?:\\.\\p{L})*"))
        .toList();
    if (!likeInitials.isEmpty()) {
      // a capital and a full stop are rare enough to say nothing of what stands before
      boolean isRare = likeInitials.stream().allMatch(form -> form.matches("\\p{Lu}\\S*"));
      breaks(
          "one that may end a sentence, though it looks like initials",
          (isRare ? "" : SPACE) + Alternatives.of(likeInitials) + "\\." + CLOSING,
          BEFORE_UPPER);
    }
    String mayEnd = "an abbreviation that may end a sentence";
    String capitals = SPACE + "+" + OPENERS + "\\p{Lu}{2,}" + WORD_END;
    String noUpper = beforeOther("\\p{Lu}\\p{Lt}");
    keepForms(mayEnd + ", before capitals: 6 p.m. EST", ends, capitals);
    keepForms(mayEnd + ", before anything but upper case", ends, noUpper);

    List<String> numbered = forms(BEFORE_NUMBER);
    String roman = SPACE + "+" + OPENERS + "[IVXLC]{1,7}(?:[^\\p{L}\\p{Nd}]|$)";
    keepForms("an abbreviation before a number", numbered, SPACE + "+" + OPENERS + NUMBER);
    keepForms("the same before a number in Roman letters", numbered, roman);
    // "of Feb. next", but "He said no. then left": no. is a word as well
    List<String> noWords =
        numbered.stream().filter(form -> !profile.isSentenceStarter(form)).toList();
    keepForms("the same before lower case", noWords, BEFORE_LOWER);

    keepForms("an abbreviation in names", forms(IN_NAME), beforeOther(""));
    keeps("capitals with full stops", stop("\\p{Lu}(?:\\.\\p{L}){1,5}"), beforeOther(""));
    String letters = stop("\\p{Ll}(?:\\.\\p{L}){1,5}");
    keeps("letters with full stops, before capitals", letters, capitals);
    keeps("letters with full stops, before anything but upper case", letters, noUpper);
  }

  private void keepForms(String comment, Collection<String> forms, String after) {
    if (!forms.isEmpty()) {
      keeps(comment, stop(Alternatives.of(forms)), after);
    }
  }

  /** Anything but some characters, and but for a speech. */
  private String beforeOther(String characters) {
    return SPACE + "+" + OPENERS + "[^" + characters + SPACES + SignClasses.OPENER
        + Alternatives.escaped(profile.dialogueDashes()) + "]";
  }

  private void addInitials() {
    if (!oneLetterWord.isEmpty()) {
      String word = oneLetterWord + "\\." + SHORT_CLOSING;
      keeps("an initial before another: I. A. Knopf", stop(oneLetterWord), SPACE + "+\\p{Lu}\\.");
      keeps(
          "an initial that could be a word, behind a name: Albert I. Jones",
          anyOf(
                  anyOf("\\p{Lu}\\p{L}{0,15}", "[^\\p{L}." + SPACES + "]") + SOME_SPACE,
                  "[^\\p{L}\\p{Nd}." + SPACES + "]")
              + word,
          BEFORE_UPPER);
      // apart from these, since some engines do not find a match that begins inside the one before
      keeps("the same behind another: A. A. Knopf", "\\." + SOME_SPACE + word, BEFORE_UPPER);
      breaks(
          "a word of one letter: you and I. | Word", oneLetterWord + "\\." + CLOSING, BEFORE_UPPER);
    }
    keeps(
        "an initial",
        stop("\\p{Lu}"),
        SPACE + "+(?:" + OPENERS + "[\\p{Lu}\\p{Lt}\\p{Ll}]|" + SignClasses.OPENING_BRACKET + ")");
    keeps("a small letter before lower case", stop("\\p{Ll}"), BEFORE_LOWER);
  }

  private void addOrdinals() {
    String number = stop("\\p{Nd}{1,2}");
    if (profile.ordinalsComeBeforeCapitals()) {
      keeps("an ordinal", number, BEFORE_UPPER);
    } else if (!profile.months().isEmpty()) {
      String month = Alternatives.of(capitalised(profile.months()));
      keeps("the number of a day", number, SPACE + "+" + OPENERS + month + WORD_END);
    }
  }

  private void addBreaks() {
    String toLower = "[^\\p{L}]{0,60}\\p{Ll}";
    keeps(
        "what is no word before a number and lower case: 2. 3 people",
        "(?:[^\\p{L}\\-]|(?:^|[^\\p{L}\\-])[\\p{L}\\-])\\." + SHORT_CLOSING,
        SPACE + "+" + OPENERS + NUMBER + toLower);
    keeps(
        "a full stop before other signs and lower case",
        "[.\\u2026]" + SHORT_CLOSING,
        SPACE + "+" + OPENERS + OTHER_SIGN + toLower);
    boolean lowerOpens = profile.stopBeforeLowerCaseEndsSegment();
    if (lowerOpens) {
      keepBeforeLowerCase();
    }
    String letter = lowerOpens ? "[\\p{Lu}\\p{Lt}\\p{Lo}\\p{Ll}]" : LETTER;
    String noWord = "[^\\p{L}" + MARKS + "]{0,40}";
    String signs = "[" + SignClasses.OPENER + "]"
        + anyOf(noWord + SPACE + noWord + LETTER, "[^\\p{L}\\p{Nd}]{0,200}$");
    String spacedEllipsis = "(?:\\." + SPACE + "){3}" + OPENERS + UPPER;
    breaks(
        "a mark before what opens a sentence",
        SignClasses.SOME_MARKS + CLOSING,
        SPACE + "+"
            + anyOf(
                OPENERS + anyOf(letter, OTHER_SIGN, NUMBER),
                signs,
                INVERTED_MARK,
                spacedEllipsis,
                speech));
    if (profile.colonEndsSegment()) {
      keeps("a colon behind an abbreviation", "\\.:", "");
      String speaker = dash.isEmpty() ? "" : dash + SPACE + "{0,3}" + UPPER;
      breaks(
          "a colon before upper case",
          ":",
          SPACE + "+" + anyOf(OPENERS + UPPER, INVERTED_MARK, speaker));
    }
    if (profile.semicolonEndsSegment()) {
      breaks("a semicolon", ";", SPACE);
    }
    breaks(
        "a mark of another script",
        "[\\u061F\\u06D4\\u0964\\u0965\\u3002\\uFF01\\uFF0E\\uFF1F\\uFF61]+[\\p{Pe}\\p{Pf}]*",
        "");
  }

  /** Where a sentence may begin in lower case. */
  private void keepBeforeLowerCase() {
    keeps(
        "a name with an exclamation mark",
        "[^" + SPACES + MARKS + "]" + SOME_SPACE + "\\p{Lu}[\\p{L}\\p{Nd}\\-]{0,20}!",
        BEFORE_LOWER);
    keeps("what closes before lower case", MARK + CLOSER + "{1,3}", BEFORE_LOWER);
    keeps(
        "a full stop before what opens and lower case",
        "\\." + SHORT_CLOSING,
        SPACE + "+[" + SignClasses.OPENER + "]{1,8}\\p{Ll}");
    keeps(
        "a full stop that stands apart, before lower case",
        "(?:^|[^\\p{L}\\p{Nd}\\/\\-\\u00B7\\u00B0\\u00BA\"'\\u00BB\\u2019\\u201D)\\]\\}])\\.",
        BEFORE_LOWER);
  }

  /** Sentences with no white space between. */
  private void addGlued() {
    String plainEnd = anyOf("[" + SPACES + ",'\\u2019]", "$");
    String start = anyOf("^", SPACE);
    breaks(
        "an ellipsis or what closes, without white space behind",
        anyOf("\\.{2,5}", SignClasses.SOME_MARKS + CLOSER + "{1,5}"),
        UPPER);
    keeps(
        "no plain word before a mark without white space: www.example.The",
        anyOf(
                "[^" + SPACES + MARKS + "\\p{L}]\\p{L}{0,30}",
                MARK + "\\p{L}{1,30}",
                start + "\\p{L}?")
            + MARK + "{1,5}",
        "\\p{L}");
    String letter = profile.stopBeforeLowerCaseEndsSegment() ? "[\\p{Lu}\\p{Ll}]" : UPPER;
    breaks(
        "no white space behind a question mark",
        STRONG_MARK + "{1,5}",
        letter + "\\p{L}*" + plainEnd);
    keeps("a name such as Node.Js", "[^\\p{Ll}]\\.", UPPER);
    if (!profile.sentenceStarters().isEmpty()) {
      breaks(
          "no white space before a word that opens a sentence: word.|The",
          "\\.",
          Alternatives.of(capitalised(profile.sentenceStarters())) + plainEnd);
    }
    List<String> titles = forms(TITLE).stream()
        .filter(form -> Character.isUpperCase(form.charAt(0)))
        .toList();
    if (!titles.isEmpty()) {
      breaks("no white space before a form of address", "\\.", Alternatives.of(titles) + "\\.");
    }
    List<String> forms = profile.abbreviations().keySet().stream()
        .filter(form -> form.indexOf(' ') < 0)
        .map(ProfileRules::withoutStop)
        .toList();
    keeps(
        "an abbreviation without white space", WORD_START + Alternatives.of(forms) + "\\.", UPPER);
    keeps(
        "a short word or a name without white space",
        start + anyOf("\\p{Ll}{1,2}", UPPER + "\\p{L}{0,30}") + "\\.",
        UPPER);
    breaks(
        "no white space between two words: word.|Word",
        "\\.",
        UPPER + anyOf("\\p{L}+\\p{Ll}" + plainEnd, "['\\u2019]\\p{L}\\p{Ll}"));
  }

  /**
   * The next items of a list that a block begins with. Rules see no farther than some hundred
   * characters, so behind those any bullet counts.
   */
  private void addItems() {
    String number = "\\p{Nd}{1,2}\\)" + SPACE + UPPER;
    String letter = SPACE + "(?:\\p{Ll}|[ivx]{2,4})\\)" + SPACE + UPPER;
    String anything = "[\\p{L}\\P{L}]{0,400}";
    keeps("a bullet where no list begins", "^[^" + BULLET.substring(1) + anything, BULLET);
    keeps(
        "a number where no list begins",
        "^" + anyOf("\\P{Nd}", "\\p{Nd}{1,2}[^\\p{Nd})]") + anything,
        number);
    keeps(
        "a letter where no list begins", "^" + anyOf("\\P{Ll}", "\\p{Ll}[^)]") + anything, letter);
    breaks("the next item of a list: a) Word | b) Word", "", letter);
    String item = anyOf(BULLET, number);
    keeps("no item of a list", "[^" + SPACES + "]", item);
    // behind the white space, since a search for bullets is faster than one for white space
    breaks("the next item of a list: 1) Word | 2) Word", "", item);
  }

  /** A word with a full stop behind which a sentence would end. */
  private static String stop(String word) {
    return WORD_START + word + "\\." + SHORT_CLOSING;
  }

  /** Any of some expressions; those that are empty say nothing. */
  private static String anyOf(String... expressions) {
    return Stream.of(expressions)
        .filter(expression -> !expression.isEmpty())
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The A of "A. Knopf" opens nothing. */
  private String starter() {
    Map<Boolean, List<String>> byLength = capitalised(profile.sentenceStarters()).stream()
        .collect(Collectors.partitioningBy(word -> word.length() > 1));
    String words = Alternatives.of(byLength.get(true));
    String letters = Alternatives.of(byLength.get(false));
    if (words.isEmpty() && letters.isEmpty()) {
      return "";
    }
    return anyOf(
        words.isEmpty() ? "" : words + WORD_END,
        letters.isEmpty() ? "" : letters + "(?:[^\\p{L}.]|$)");
  }

  private static List<String> capitalised(Collection<String> words) {
    return words.stream().map(Alternatives::capitalised).toList();
  }

  /** The abbreviations of a kind, their last full stop left out. */
  private List<String> forms(AbbreviationKind kind) {
    return profile.abbreviations().entrySet().stream()
        .filter(entry -> entry.getValue() == kind)
        .map(entry -> withoutStop(entry.getKey()))
        .toList();
  }

  private static String withoutStop(String form) {
    return form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
  }
}
