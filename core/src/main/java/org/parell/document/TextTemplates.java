package org.parell.document;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of templates that stand for text, and which of their parameters hold it. */
final class TextTemplates {

  /** Those whose text belongs to the sentence around them. */
  static final TextTemplates INLINE = new TextTemplates("wikitext-text-templates.txt");

  /** Those whose text stands apart. */
  static final TextTemplates QUOTATIONS = new TextTemplates("wikitext-quotation-templates.txt");

  private final Map<String, Set<String>> parameters;

  private TextTemplates(String resource) {
    ImmutableMap.Builder<String, Set<String>> builder = ImmutableMap.builder();
    for (String line : WordList.read(resource)) {
      int colon = line.indexOf(':');
      builder.put(line.substring(0, colon), Set.of(line.substring(colon + 2).split(" ")));
    }
    parameters = builder.buildOrThrow();
  }

  /** The numbers and names of the parameters that hold text; none of a template not known. */
  Set<String> textParameters(String template) {
    String name = template.strip().replace('_', ' ').toLowerCase(Locale.ROOT);
    Set<String> known = parameters.get(name);
    if (known != null) {
      return known;
    }
    int hyphen = name.indexOf('-');
    return hyphen < 0
        ? Set.of()
        : parameters.getOrDefault(name.substring(0, hyphen) + "-*", Set.of());
  }
}
