package org.parell.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.parell.bitext.Border;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.multitext.IndexRow;
import org.parell.multitext.RatedRow;

/**
 * A line of segment indices.
 *
 * @param name what messages call the input
 * @param number counted from 1
 */
record IndexLine(String name, int number, String text) {

  /** What a pair's third field is. */
  enum ThirdField {
    IGNORED,
    CONFIDENCE,
    COST
  }

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** True when it is meant as a border, {@code 12|15}, rather than as a pair. */
  boolean isBorder() {
    return text.indexOf('|') >= 0 && text.indexOf('[') < 0;
  }

  /** The border that it is. */
  Border border() throws ExchangeFormatException {
    int bar = text.indexOf('|');
    return new Border(borderSide(0, bar), borderSide(bar + 1, text.length()));
  }

  private int borderSide(int start, int end) throws ExchangeFormatException {
    String number = text.substring(start, end).strip();
    try {
      if (DIGITS.matcher(number).matches()) {
        return Integer.parseInt(number);
      }
    } catch (NumberFormatException e) {
      // said below, as of what is no number
    }
    throw trouble(start, "a border of two segment indices, such as 12|15", number);
  }

  /** The pair that it is, with what its third field says of it. */
  RatedPair pair(ThirdField third) throws ExchangeFormatException {
    List<List<Integer>> sides = new ArrayList<>(2);
    int start = 0;
    while (start <= text.length() && sides.size() < 2) {
      int colon = text.indexOf(':', start);
      int end = colon < 0 ? text.length() : colon;
      if (!text.substring(start, end).isBlank()) {
        sides.add(indices(start, end));
      }
      start = end + 1;
    }
    if (sides.size() < 2) {
      throw trouble(text.length(), "two lists with a colon between, such as [0, 1]:[0]", text);
    }
    IndexPair pair = new IndexPair(sides.get(0), sides.get(1));
    return new RatedPair(pair, confidence(pair, third, Math.min(start, text.length())));
  }

  /**
   * The row that it is: one list for each field, and behind them a confidence if it is asked for.
   *
   * @param size how many lists there must be
   */
  RatedRow row(int size, boolean withConfidence) throws ExchangeFormatException {
    List<List<Integer>> lists = new ArrayList<>(size);
    int start = 0;
    while (start <= text.length() && lists.size() < size) {
      int colon = text.indexOf(':', start);
      int end = colon < 0 ? text.length() : colon;
      lists.add(indices(start, end));
      start = end + 1;
    }
    if (lists.size() < size) {
      String expected = "%s lists with colons between, as in the first line".formatted(size);
      throw trouble(text.length(), expected, text);
    }
    boolean more = start <= text.length() && text.substring(start).strip().startsWith("[");
    if (more) {
      throw trouble(start, "%s lists only, as in the first line".formatted(size), text);
    }
    return new RatedRow(
        new IndexRow(lists),
        withConfidence
            ? OptionalDouble.of(confidence(Math.min(start, text.length())))
            : OptionalDouble.empty());
  }

  /** How many fields from the first on are meant as lists. */
  int listCount() {
    int count = 0;
    for (String field : text.split(":", -1)) {
      if (!field.strip().startsWith("[")) {
        break;
      }
      count++;
    }
    return count;
  }

  private OptionalDouble confidence(IndexPair pair, ThirdField third, int start)
      throws ExchangeFormatException {
    if (third == ThirdField.IGNORED) {
      return OptionalDouble.empty();
    }
    if (third == ThirdField.CONFIDENCE) {
      return OptionalDouble.of(confidence(start));
    }
    String field = text.substring(start).strip();
    OptionalDouble cost = Confidence.number(field);
    if (cost.isEmpty()) {
      throw trouble(start, "a cost from 0 on, as in [0, 1]:[0]:0.156006", field);
    }
    return pair.isNull()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(0, 1 - cost.getAsDouble()));
  }

  private double confidence(int start) throws ExchangeFormatException {
    String field = text.substring(start).strip();
    OptionalDouble confidence = Confidence.parsed(field);
    if (confidence.isEmpty()) {
      throw trouble(start, "a confidence from 0 to 1, as in [0, 1]:[0]:0.9731", field);
    }
    return confidence.getAsDouble();
  }

  private List<Integer> indices(int start, int end) throws ExchangeFormatException {
    String field = text.substring(start, end).strip();
    if (field.length() < 2 || !field.startsWith("[") || !field.endsWith("]")) {
      throw trouble(start, "a list in brackets, such as [0, 1]", field);
    }
    String inside = field.substring(1, field.length() - 1);
    List<Integer> indices = new ArrayList<>();
    if (!inside.isBlank()) {
      for (String part : inside.split(",", -1)) {
        indices.add(index(start, part.strip()));
      }
    }
    return indices;
  }

  private int index(int column, String part) throws ExchangeFormatException {
    try {
      int index = Integer.parseInt(part);
      if (index >= 0) {
        return index;
      }
    } catch (NumberFormatException e) {
      // said below, as of a negative number
    }
    throw trouble(column, "whole numbers from 0 on, with commas between", part);
  }

  private ExchangeFormatException trouble(int column, String expected, String found) {
    String shown = found.length() > 40 ? found.substring(0, 40) + "…" : found;
    return new ExchangeFormatException("%s, line %s, column %s: expected %s, found \"%s\""
        .formatted(name, number, column + 1, expected, shown));
  }
}
