package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.parell.language.Language;

/**
 * Reads XCES, as {@link XcesWriter}, OPUS and InterText write it: a file of links and a file of
 * sentences for each side. Immutable and thread-safe.
 *
 * <p>The side that the links call {@code fromDoc} is the source. Which ids come first in {@code
 * xtargets} is not in the file: the source's where {@code cesAlign} is the outermost element, as in
 * OPUS, the target's where {@code linkGrp} is, as in InterText, unless {@link #sourceFirst} or {@link
 * #targetFirst} says otherwise. Links may stand in any order; what cannot hold and what dangles is
 * told in {@link XcesReading}. A file must be of one pair of documents.
 *
 * <p>Sentences are all {@code <s>}, in {@code <head>}, {@code <p>}, or other elements; tokens in them,
 * {@code <w>}, have white space between them. Text outside of sentences is passed over. What {@code
 * certainty} says is looked at only {@link #withConfidence}: in much of OPUS it is a score of hunalign
 * and no probability.
 *
 * <p>Files whose names end in {@code .gz} are decompressed. Nothing else is opened than the files
 * given and, by {@link #read(Path)}, the two that the links name; no entity is expanded. Time is
 * linear in the files, and as {@link FittedAlignment} says where links are out of order.
 */
public final class XcesReader {

  private static final String GZ = ".gz";

  private final Language source;
  private final Language target;
  private final XcesLinks.Order order;
  private final boolean confidence;

  private XcesReader(Language source, Language target, XcesLinks.Order order, boolean confidence) {
    this.source = requireNonNull(source, "source");
    this.target = requireNonNull(target, "target");
    this.order = order;
    this.confidence = confidence;
  }

  /** The reader of files in two languages, that of {@code fromDoc} first. */
  public static XcesReader between(Language source, Language target) {
    return new XcesReader(source, target, XcesLinks.Order.BY_ROOT, false);
  }

  /** This reader, but the ids of {@code fromDoc} come first whatever the outermost element. */
  public XcesReader sourceFirst() {
    return new XcesReader(source, target, XcesLinks.Order.SOURCE_FIRST, confidence);
  }

  /** This reader, but the ids of {@code toDoc} come first whatever the outermost element. */
  public XcesReader targetFirst() {
    return new XcesReader(source, target, XcesLinks.Order.TARGET_FIRST, confidence);
  }

  /**
   * This reader, but {@code certainty} is taken for the confidence; one that is not from 0 to 1 is an
   * error, and a link without has 1.
   */
  public XcesReader withConfidence() {
    return new XcesReader(source, target, order, true);
  }

  /**
   * Reads links and the two files that they name, as seen from their own folder. Where such a file is
   * not there, the one whose name has {@code .gz} less or more at its end will do.
   *
   * @throws ExchangeFormatException when one of the files is not in this format or not UTF-8, or when
   *     the links do not name two files
   * @throws IOException when a file cannot be read
   */
  public XcesReading read(Path linksFile) throws IOException, ExchangeFormatException {
    XcesLinks links = links(linksFile);
    Path from = named(linksFile, "fromDoc", links.fromDoc());
    Path to = named(linksFile, "toDoc", links.toDoc());
    return links.over(sentences(from, source), sentences(to, target));
  }

  /**
   * Reads links and two files of sentences, whatever files the links name.
   *
   * @throws ExchangeFormatException when one of the files is not in this format or not UTF-8
   * @throws IOException when a file cannot be read
   */
  public XcesReading read(Path linksFile, Path sourceFile, Path targetFile)
      throws IOException, ExchangeFormatException {
    return links(linksFile).over(sentences(sourceFile, source), sentences(targetFile, target));
  }

  /**
   * Reads links and both sides to their ends; the readers are not closed. Messages call the inputs by
   * the names that the links give; {@code name} is that of the links themselves.
   *
   * @throws ExchangeFormatException when one of the inputs is not in this format
   * @throws IOException when one of the readers fails
   */
  public XcesReading read(String name, Reader linksIn, Reader sourceIn, Reader targetIn)
      throws IOException, ExchangeFormatException {
    XcesLinks links = XcesLinks.read(name, linksIn, order, confidence);
    return links.over(
        XcesSentences.read(links.fromDoc().orElse("fromDoc"), sourceIn, source),
        XcesSentences.read(links.toDoc().orElse("toDoc"), targetIn, target));
  }

  private XcesLinks links(Path file) throws IOException, ExchangeFormatException {
    try (Reader in = opened(file)) {
      return XcesLinks.read(file.toString(), in, order, confidence);
    } catch (ZipException | EOFException e) {
      throw new ExchangeFormatException(file + ": expected a whole file compressed by gzip");
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(file + ": expected UTF-8");
    }
  }

  private static XcesSentences sentences(Path file, Language language)
      throws IOException, ExchangeFormatException {
    try (Reader in = opened(file)) {
      return XcesSentences.read(file.toString(), in, language);
    } catch (ZipException | EOFException e) {
      throw new ExchangeFormatException(file + ": expected a whole file compressed by gzip");
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(file + ": expected UTF-8");
    }
  }

  private static Path named(Path links, String attribute, Optional<String> name)
      throws ExchangeFormatException {
    if (name.isEmpty() || name.get().isBlank()) {
      throw new ExchangeFormatException(
          "%s: expected <linkGrp> with %s, the name of a file, found none"
              .formatted(links, attribute));
    }
    try {
      Path file = links.resolveSibling(name.get());
      Path other = links.resolveSibling(
          name.get().endsWith(GZ)
              ? name.get().substring(0, name.get().length() - GZ.length())
              : name.get() + GZ);
      return !Files.exists(file) && Files.exists(other) ? other : file;
    } catch (InvalidPathException e) {
      throw new ExchangeFormatException("%s: expected %s to be the name of a file, found \"%s\""
          .formatted(links, attribute, TextLines.shown(name.get())));
    }
  }

  private static Reader opened(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      InputStream plain = file.toString().endsWith(GZ) ? new GZIPInputStream(bytes) : bytes;
      // unlike that of a charset's name, the reader of its decoder refuses what is malformed
      BufferedReader in =
          new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
      in.mark(1);
      if (in.read() != IndexPairReader.BYTE_ORDER_MARK.charAt(0)) {
        in.reset();
      }
      return in;
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }
}
