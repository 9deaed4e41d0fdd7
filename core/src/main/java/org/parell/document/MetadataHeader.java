package org.parell.document;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file says about itself on its first lines: {@code KEY: value}, one a line, up to a rule of
 * three or more dashes. A rule may stand above the first line too, as in YAML front matter; then
 * indented lines, entries of lists and comments are allowed.
 *
 * <p>Lines where a key returns are no header: they are the parts of a play.
 *
 * @param entries the values by their keys, in the file's order
 * @param end the first offset behind the header and its rule; 0 when there is no header
 */
public record MetadataHeader(Map<String, String> entries, int end) {

  private static final MetadataHeader NONE = new MetadataHeader(Map.of(), 0);

  private static final Pattern ENTRY =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.-]{0,63}):(?:[ \\t]+(.*))?");
  private static final Pattern RULE = Pattern.compile("-{3,}[ \\t]*");
  private static final Pattern MORE_OF_VALUE = Pattern.compile("(?:[ \\t]+(?:- +)?|- +)(.*)");

  /** Longer headers are no headers; the bound keeps a text of such lines from being read twice. */
  private static final int MOST_LINES = 200;

  /** Copies the entries. */
  public MetadataHeader {
    entries = ImmutableMap.copyOf(entries);
  }

  /** The header of a text; without entries and with end 0 when it has none. */
  public static MetadataHeader of(String text) {
    Map<String, String> entries = new LinkedHashMap<>();
    boolean fenced = false;
    String key = "";
    int start = 0;
    for (int count = 0; count < MOST_LINES && start < text.length(); count++) {
      int end = lineEnd(text, start);
      String line = text.substring(start, end).stripTrailing();
      int next = afterLineEnd(text, end);
      Matcher entry = ENTRY.matcher(line);
      if (count == 0 && RULE.matcher(line).matches()) {
        fenced = true;
      } else if (RULE.matcher(line).matches() || (fenced && line.equals("..."))) {
        return entries.isEmpty() ? NONE : new MetadataHeader(entries, next);
      } else if (entry.matches()) {
        key = entry.group(1);
        String value = entry.group(2) == null ? "" : entry.group(2);
        if (entries.putIfAbsent(key, fenced ? unquoted(value) : value.strip()) != null) {
          return NONE;
        }
      } else if (!fenced) {
        return NONE;
      } else if (!line.startsWith("#")) {
        Matcher more = MORE_OF_VALUE.matcher(line);
        if (key.isEmpty() || !more.matches()) {
          return NONE;
        }
        entries.merge(key, more.group(1).strip(), (old, added) -> (old + " " + added).strip());
      }
      start = next;
    }
    return NONE;
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int afterLineEnd(String text, int end) {
    return text.startsWith("\r\n", end) ? end + 2 : Math.min(text.length(), end + 1);
  }

  private static String unquoted(String value) {
    String bare = value.strip();
    boolean quoted = bare.length() >= 2
        && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
        && bare.charAt(bare.length() - 1) == bare.charAt(0);
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }
}
