package org.parell.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parell.segment.ColonPolicy;
import org.parell.segment.DashPolicy;
import org.parell.segment.LowerCasePolicy;
import org.parell.segment.Segmenter;
import org.parell.segment.SemicolonPolicy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option for policies of segmentation. */
final class PolicyInput {

  @Option(
      names = "--policy",
      paramLabel = "NAME=VALUE",
      converter = Converter.class,
      description =
          "Whether a sign ends a segment where customs differ: colon, semicolon, lower-case or dash"
              + " = break, keep or language, the custom of the text's language. Repeatable.")
  private List<Setting> settings = new ArrayList<>();

  /** True when the user sets a policy. */
  boolean isGiven() {
    return !settings.isEmpty();
  }

  /** The builder with the user's policies; of two for one sign the later counts. */
  Segmenter.Builder addTo(Segmenter.Builder builder) {
    settings.forEach(setting -> setting.addTo(builder));
    return builder;
  }

  /** A policy and its value, both known. */
  private record Setting(String name, String value) {

    void addTo(Segmenter.Builder builder) {
      switch (name) {
        case "colon" -> builder.colonPolicy(ColonPolicy.valueOf(value));
        case "semicolon" -> builder.semicolonPolicy(SemicolonPolicy.valueOf(value));
        case "lower-case" -> builder.lowerCasePolicy(LowerCasePolicy.valueOf(value));
        case "dash" -> builder.dashPolicy(DashPolicy.valueOf(value));
        default -> throw new IllegalArgumentException("policy " + name + " must be known");
      }
    }
  }

  private static final class Converter implements ITypeConverter<Setting> {

    Converter() {}

    @Override
    public Setting convert(String setting) {
      int equals = setting.indexOf('=');
      String name = setting.substring(0, Math.max(0, equals));
      Setting found = new Setting(name, setting.substring(equals + 1).toUpperCase(Locale.ROOT));
      try {
        found.addTo(Segmenter.builder());
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("\"" + setting
            + "\" is no policy: expected colon, semicolon, lower-case or dash, then =break, =keep"
            + " or =language, as in colon=keep");
      }
      return found;
    }
  }
}
