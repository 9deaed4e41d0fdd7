package org.parell.language;

import com.google.common.base.Splitter;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contents of a language's data files, those of the languages it builds on included.
 *
 * <p>What a language says itself goes before what it inherits, so that {@code nn} can give an
 * abbreviation of {@code nb} another kind.
 */
record Knowledge(
    Map<String, AbbreviationKind> abbreviations,
    Map<String, List<String>> continuations,
    Set<String> parts,
    Set<String> lastParts,
    Set<String> sentenceStarters,
    Set<String> oneLetterWords,
    Set<String> months,
    Set<String> functionWords,
    Rules rules) {

  private static final String GENERIC = "generic";

  /** In the order of their claims: of two files of one folder that name a form, the later counts. */
  private static final ImmutableMap<String, AbbreviationKind> ABBREVIATION_FILES = ImmutableMap.of(
      "abbreviations-before-number.txt", AbbreviationKind.BEFORE_NUMBER,
      "abbreviations-sentence-final.txt", AbbreviationKind.SENTENCE_FINAL,
      "abbreviations-in-names.txt", AbbreviationKind.IN_NAME,
      "abbreviations.txt", AbbreviationKind.BEFORE_ANYTHING,
      "titles.txt", AbbreviationKind.TITLE);

  private static final Splitter SPACE = Splitter.on(' ').omitEmptyStrings();

  private static final Map<String, Knowledge> BY_TAG = new ConcurrentHashMap<>();
  private static final Map<String, Knowledge> BY_FOLDER = new ConcurrentHashMap<>();

  private static final Supplier<Map<String, String>> MACROLANGUAGES =
      Suppliers.memoize(() -> pairs("macrolanguages.txt"));

  /** The settings of {@code rules.txt}. */
  record Rules(
      boolean colonEndsSegment,
      boolean semicolonEndsSegment,
      boolean stopBeforeLowerCaseEndsSegment,
      boolean ordinalsComeBeforeCapitals,
      String dialogueDashes) {

    static Rules of(Map<String, String> settings) {
      return new Rules(
          is(settings, "colon", "break", "keep"),
          is(settings, "semicolon", "break", "keep"),
          is(settings, "stop-before-lower-case", "break", "keep"),
          is(settings, "ordinals", "before-capitals", "before-lower-case"),
          settings.getOrDefault("dialogue-dashes", "").replace(" ", ""));
    }

    /** True for the first value, false for the second, which is also the default. */
    private static boolean is(Map<String, String> settings, String key, String yes, String no) {
      String value = settings.getOrDefault(key, no);
      if (!value.equals(yes) && !value.equals(no)) {
        throw new IllegalStateException(
            "rules.txt: " + key + " must be " + yes + " or " + no + ", but is " + value);
      }
      return value.equals(yes);
    }
  }

  static Knowledge of(Language language) {
    Knowledge known = BY_TAG.get(language.tag());
    if (known == null) {
      known = BY_FOLDER.computeIfAbsent(folder(language), Knowledge::read);
      BY_TAG.put(language.tag(), known);
    }
    return known;
  }

  /** The folder that speaks for a language: its own, that of a substitute, or the generic one. */
  private static String folder(Language language) {
    Map<String, String> substitutes = pairs("substitutes.txt");
    for (String tag : List.of(language.tag(), language.primary())) {
      String folder = substitutes.getOrDefault(tag, tag);
      if (exists(folder)) {
        return folder;
      }
    }
    return GENERIC;
  }

  /** What a macrolanguage stands for, the most likely first; empty for any other language. */
  static List<String> members(String primary) {
    return SPACE.splitToList(MACROLANGUAGES.get().getOrDefault(primary, ""));
  }

  /** The macrolanguage that stands for a language among others. */
  static Optional<String> macrolanguage(String primary) {
    return MACROLANGUAGES.get().keySet().stream()
        .filter(macrolanguage -> members(macrolanguage).contains(primary))
        .findFirst();
  }

  private static boolean exists(String folder) {
    return Knowledge.class.getResource(folder + "/rules.txt") != null;
  }

  private static Knowledge read(String folder) {
    Map<String, String> settings = pairs(folder + "/rules.txt");
    Map<String, AbbreviationKind> abbreviations = new LinkedHashMap<>();
    ImmutableSet.Builder<String> starters = ImmutableSet.builder();
    ImmutableSet.Builder<String> letters = ImmutableSet.builder();
    ImmutableSet.Builder<String> months = ImmutableSet.builder();
    for (String source : sources(folder, settings)) {
      lines(source + "/not-abbreviations.txt").forEach(form -> {
        abbreviations.remove(form);
        capitalised(form).ifPresent(abbreviations::remove);
      });
      ABBREVIATION_FILES.forEach((file, kind) -> {
        for (String form : lines(source + "/" + file)) {
          abbreviations.put(form, kind);
          capitalised(form).ifPresent(capital -> abbreviations.putIfAbsent(capital, kind));
        }
      });
      months.addAll(lines(source + "/months.txt"));
    }
    starters.addAll(lines(folder + "/sentence-starters.txt"));
    letters.addAll(lines(folder + "/one-letter-words.txt"));
    return indexed(
        abbreviations,
        starters.build(),
        letters.build(),
        months.build(),
        ImmutableSet.copyOf(lines(folder + "/function-words.txt")),
        Rules.of(settings));
  }

  /**
   * The same knowledge with a user's abbreviations, whose kinds go before. An entry in lower case
   * takes its form with a capital along, unless the language knows that as something else.
   */
  Knowledge with(Map<String, AbbreviationKind> own) {
    Map<String, AbbreviationKind> merged = new LinkedHashMap<>(abbreviations);
    own.forEach((form, kind) -> capitalised(form)
        .filter(capital -> !abbreviations.containsKey(capital)
            || abbreviations.get(capital) == abbreviations.get(form))
        .ifPresent(capital -> merged.put(capital, kind)));
    merged.putAll(own);
    merged.values().removeIf(kind -> kind == AbbreviationKind.NONE);
    return indexed(merged, sentenceStarters, oneLetterWords, months, functionWords, rules);
  }

  /** Knowledge with the parts of all abbreviations, by which the search for one begins. */
  private static Knowledge indexed(
      Map<String, AbbreviationKind> abbreviations,
      Set<String> sentenceStarters,
      Set<String> oneLetterWords,
      Set<String> months,
      Set<String> functionWords,
      Rules rules) {
    ImmutableListMultimap.Builder<String, String> continuations = ImmutableListMultimap.builder();
    ImmutableSet.Builder<String> lastParts = ImmutableSet.builder();
    for (String form : abbreviations.keySet()) {
      for (int space = form.indexOf(' '); space >= 0; space = form.indexOf(' ', space + 1)) {
        String part = form.substring(form.lastIndexOf(' ', space - 1) + 1, space);
        continuations.put(part, form.substring(space + 1));
      }
      if (form.indexOf(' ') >= 0) {
        lastParts.add(form.substring(form.lastIndexOf(' ') + 1));
      }
    }
    Set<String> parts = new LinkedHashSet<>(abbreviations.keySet());
    parts.removeIf(form -> form.indexOf(' ') >= 0);
    parts.addAll(continuations.build().keySet());
    parts.addAll(lastParts.build());
    ImmutableMap.Builder<String, List<String>> rests = ImmutableMap.builder();
    continuations.build().asMap().forEach((part, all) -> rests.put(part, List.copyOf(all)));
    return new Knowledge(
        ImmutableMap.copyOf(abbreviations),
        rests.build(),
        ImmutableSet.copyOf(parts),
        lastParts.build(),
        sentenceStarters,
        oneLetterWords,
        months,
        functionWords,
        rules);
  }

  /** The folders to read, those with the weakest claim first. */
  private static List<String> sources(String folder, Map<String, String> settings) {
    ImmutableSet.Builder<String> sources = ImmutableSet.builder();
    sources.add(GENERIC);
    if (settings.containsKey("builds-on")) {
      sources.add(settings.get("builds-on"));
    }
    return sources.add(folder).build().asList();
  }

  /**
   * An entry as it opens a sentence. A single letter has no such form: {@code s.} is a page, {@code
   * S.} an initial.
   */
  private static Optional<String> capitalised(String form) {
    boolean oneLetter = form.length() < 3;
    if (oneLetter || !Character.isLowerCase(form.charAt(0))) {
      return Optional.empty();
    }
    return Optional.of(form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1));
  }

  /** Lines of a key, white space and a value. */
  private static Map<String, String> pairs(String file) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String line : lines(file)) {
      List<String> parts = SPACE.limit(2).splitToList(line);
      if (parts.size() < 2) {
        throw new IllegalStateException(file + ": expected a key and a value in " + line);
      }
      pairs.put(parts.get(0), parts.get(1).strip());
    }
    return pairs;
  }

  /** The entries of a file, comments left out; none when there is no file. */
  private static List<String> lines(String file) {
    try (InputStream in = Knowledge.class.getResourceAsStream(file)) {
      if (in == null) {
        return List.of();
      }
      ImmutableList.Builder<String> lines = ImmutableList.builder();
      for (String line :
          Splitter.on('\n').split(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
      return lines.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
