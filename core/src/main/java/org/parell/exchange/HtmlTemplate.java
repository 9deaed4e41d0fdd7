package org.parell.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A resource of HTML in named parts with holes. What goes into a hole is always escaped: text cannot
 * become markup, whoever fills it in. Immutable.
 *
 * <p>A line {@code <!-- part NAME -->} opens a part, which goes to the next such line; what stands
 * before the first is a note for its readers. A hole is {@code {{name}}}.
 */
final class HtmlTemplate {

  private static final Pattern PART = Pattern.compile("(?m)^<!-- part ([a-z ]+) -->\n");
  private static final Pattern HOLE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

  private final ImmutableMap<String, Part> parts;

  private HtmlTemplate(Map<String, Part> parts) {
    this.parts = ImmutableMap.copyOf(parts);
  }

  /** The template of a resource beside this class. */
  static HtmlTemplate ofResource(String name) {
    return of(resource(name));
  }

  /** The characters of a resource beside this class. */
  static String resource(String name) {
    try {
      return Resources.toString(
          Resources.getResource(HtmlTemplate.class, name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HtmlTemplate of(String text) {
    Map<String, Part> parts = new LinkedHashMap<>();
    Matcher matcher = PART.matcher(text);
    boolean more = matcher.find();
    while (more) {
      String name = matcher.group(1);
      int start = matcher.end();
      more = matcher.find();
      parts.put(name, Part.of(text.substring(start, more ? matcher.start() : text.length())));
    }
    return new HtmlTemplate(parts);
  }

  /** Writes a part whose holes are filled by these values; each hole must have one. */
  void write(String part, Map<String, ?> values, Writer out) throws IOException {
    Part found = parts.get(part);
    if (found == null) {
      throw new IllegalArgumentException("the template has no part \"" + part + "\"");
    }
    found.write(values, out);
  }

  /** Literals and holes in turn: one literal more than holes, perhaps empty. */
  private record Part(ImmutableList<String> literals, ImmutableList<String> holes) {

    static Part of(String text) {
      ImmutableList.Builder<String> literals = ImmutableList.builder();
      ImmutableList.Builder<String> holes = ImmutableList.builder();
      Matcher matcher = HOLE.matcher(text);
      int end = 0;
      while (matcher.find()) {
        literals.add(text.substring(end, matcher.start()));
        holes.add(matcher.group(1));
        end = matcher.end();
      }
      literals.add(text.substring(end));
      return new Part(literals.build(), holes.build());
    }

    void write(Map<String, ?> values, Writer out) throws IOException {
      for (int i = 0; i < holes.size(); i++) {
        Object value = values.get(holes.get(i));
        if (value == null) {
          throw new IllegalArgumentException("nothing fills the hole \"" + holes.get(i) + "\"");
        }
        out.write(literals.get(i));
        out.write(Markup.escaped(value.toString()));
      }
      out.write(literals.get(holes.size()));
    }
  }
}
