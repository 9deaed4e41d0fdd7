package org.parell.cli;

import org.parell.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes a language tag from the command line. */
final class LanguageConverter implements ITypeConverter<Language> {

  LanguageConverter() {}

  @Override
  public Language convert(String tag) {
    try {
      return new Language(tag);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
