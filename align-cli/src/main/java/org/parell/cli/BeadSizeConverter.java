package org.parell.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes the size of the largest bead from the command line: {@code 4}, or {@code 4x4}. */
final class BeadSizeConverter implements ITypeConverter<Integer> {

  // both sides have one bound, so that exchanging them changes nothing
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})(?:[xX]\\1)?");

  BeadSizeConverter() {}

  @Override
  public Integer convert(String size) {
    Matcher matcher = SIZE.matcher(size);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "\"" + size
              + "\" is no size: expected a number from 1 to 5, such as 4, or twice the same, as in 4x4");
    }
    return Integer.valueOf(matcher.group(1));
  }
}
