package org.parell.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The pairs of a batch, and the files that are in none.
 *
 * @param pairs in the order of the list, or of their names
 * @param alone what finds no partner, each file with the reason
 */
record BatchPairs(List<BatchPair> pairs, List<String> alone) {

  BatchPairs {
    pairs = List.copyOf(pairs);
    alone = List.copyOf(alone);
  }

  /**
   * Reads a list of pairs: a line each, source, tab, target, and perhaps a tab and the name of the
   * result. Empty lines and lines that begin with {@code #} are passed over. Results that have no
   * name take that of the source.
   */
  static BatchPairs ofList(Path list) throws InputException {
    TextInput.checkReadable(list);
    List<BatchPair> pairs = new ArrayList<>();
    Map<String, String> places = new TreeMap<>();
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(list)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (text.isBlank() || text.startsWith("#")) {
          continue;
        }
        String place = list + ", line " + number;
        BatchPair pair = pair(text, place);
        String before = places.putIfAbsent(folded(pair.name()), place);
        if (before != null) {
          throw new InputException(
              "%s: its result would be \"%s\", as that of %s is; name it in a third column"
                  .formatted(place, pair.name(), before));
        }
        pairs.add(pair);
      }
    } catch (CharacterCodingException e) {
      throw new InputException(list + ": expected UTF-8");
    } catch (IOException e) {
      throw new InputException(list + ": cannot be read: " + TextInput.reason(e));
    }
    return new BatchPairs(pairs, List.of());
  }

  private static BatchPair pair(String line, String place) throws InputException {
    String[] fields = line.split("\t", -1);
    boolean complete = fields.length == 2 || fields.length == 3;
    if (!complete || Stream.of(fields).anyMatch(String::isBlank)) {
      throw new InputException(place
          + ": expected source, tab, target, and perhaps a tab and a name, found \"" + line + "\"");
    }
    String source = fields[0].strip();
    String name = fields.length == 3
        ? fields[2].strip()
        : FileNames.withoutLanguageAndEnding(Path.of(source).getFileName().toString());
    Path path = TextInput.path(name).normalize();
    if (path.isAbsolute() || path.startsWith("..") || path.toString().isEmpty()) {
      throw new InputException(place + ": \"" + name
          + "\" leads out of the folder of the results; expected a name in it");
    }
    return new BatchPair(source, fields[1].strip(), name);
  }

  /**
   * Pairs the files of two folders, and of the folders in them, by their names: {@code a.en.txt} of
   * the one and {@code a.nn.md} of the other. Language and ending make no difference; hidden files
   * are left out.
   */
  static BatchPairs ofFolders(Path sources, Path targets) throws InputException {
    Map<String, List<Path>> ofSources = files(sources);
    Map<String, List<Path>> ofTargets = files(targets);
    List<BatchPair> pairs = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(ofSources.keySet());
    names.addAll(ofTargets.keySet());
    for (String name : names) {
      List<Path> source = ofSources.getOrDefault(name, List.of());
      List<Path> target = ofTargets.getOrDefault(name, List.of());
      if (source.size() == 1 && target.size() == 1) {
        pairs.add(new BatchPair(source.get(0).toString(), target.get(0).toString(), name));
        continue;
      }
      boolean several = !source.isEmpty() && !target.isEmpty();
      Stream.concat(
              source.stream().map(file -> alone(file, targets, several)),
              target.stream().map(file -> alone(file, sources, several)))
          .forEach(alone::add);
    }
    return new BatchPairs(pairs, alone);
  }

  private static String alone(Path file, Path others, boolean several) {
    return several
        ? file + ": one of several of that name; pair them in a list"
        : file + ": nothing of that name in " + others;
  }

  /** The files in a folder by their names below it, without language and ending. */
  private static Map<String, List<Path>> files(Path folder) throws InputException {
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder + ": expected a folder, as the other one is");
    }
    Map<String, List<Path>> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(file -> Files.isRegularFile(file) && !isHidden(folder.relativize(file)))
          .sorted()
          .forEach(file -> files
              .computeIfAbsent(name(folder.relativize(file)), unused -> new ArrayList<>())
              .add(file));
    } catch (UncheckedIOException e) {
      throw new InputException(folder + ": cannot be read: " + TextInput.reason(e.getCause()));
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be read: " + TextInput.reason(e));
    }
    return files;
  }

  private static boolean isHidden(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String name(Path below) {
    String name = FileNames.withoutLanguageAndEnding(below.getFileName().toString());
    Path folder = below.getParent();
    return folder == null ? name : folder.toString().replace(File.separatorChar, '/') + "/" + name;
  }

  /** Names that some systems take for the same. */
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
