package org.parell.exchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parell.exchange.TmxFinding.Kind;
import org.parell.language.Language;
import org.parell.xml.MalformedXmlException;
import org.parell.xml.XmlEvents;

/** One pass over one TMX file in search of what a program stumbles over. */
final class TmxInspection {

  private static final Set<String> SEGMENTATIONS =
      Set.of("block", "paragraph", "sentence", "phrase");
  private static final Set<String> OLD_VERSIONS = Set.of("1.1", "1.2", "1.3");
  private static final Pattern TAG = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

  /** How OmegaT writes its own codes, in segments that it takes as they are. */
  private static final Pattern OMEGAT_CODE = Pattern.compile("\\s*</?[a-z]+\\d+/?>\\s*");

  private static final int MOST_CODE = 100;
  private static final int MOST_SHOWN = 60;
  private static final String ALL = "*all*";

  private final TmxProgram program;
  private final Optional<Language> source;
  private final Optional<Language> target;
  private final LegalCharacters in;
  private final Consumer<TmxFinding> findings;

  private final Deque<Element> open = new ArrayDeque<>();
  private final Set<String> identifiers = new HashSet<>();
  private final Set<String> tags = new HashSet<>();
  private String version = "";
  private String headerSource = "";
  private boolean isOfOmegat;
  private boolean isMultilingual;
  private long unitCount;
  private long line = 1;
  private long column = 1;

  // of the current unit and segment
  private boolean isInUnit;
  private String unitSource = "";
  private final List<String> unitTags = new ArrayList<>();
  private String tag = "";
  private long length;
  private boolean hasText;
  private final StringBuilder code = new StringBuilder();
  private final Set<String> openPairs = new HashSet<>();

  /** An element that is not closed yet, and the names of the children it has had. */
  private record Element(String name, Set<String> children) {}

  TmxInspection(
      TmxProgram program,
      Optional<Language> source,
      Optional<Language> target,
      LegalCharacters in,
      Consumer<TmxFinding> findings) {
    this.program = program;
    this.source = source;
    this.target = target;
    this.in = in;
    this.findings = findings;
  }

  /** Checks to the end, or to where the markup ends to be any; tells the number of units. */
  long run() throws IOException {
    try {
      XmlEvents events = new XmlEvents("", in);
      boolean hasRoot = false;
      while (events.next()) {
        line = events.line();
        column = events.column();
        tellCharacters();
        if (events.isStart() && !hasRoot) {
          hasRoot = true;
          if (!events.isStart("tmx")) {
            tell(
                Kind.STRUCTURE,
                "<" + shown(events.element()) + "> is no TMX",
                "no program reads it",
                "give a file whose outermost element is <tmx>");
            return unitCount;
          }
        }
        if (events.isStart()) {
          start(events);
        } else if (events.isEnd()) {
          end(open.pop());
        } else if (events.isText() && !open.isEmpty()) {
          text(events);
        }
      }
      line = Math.max(line, events.line());
    } catch (MalformedXmlException e) {
      line = e.line();
      column = e.column();
      tellCharacters();
      tellMarkup("not well-formed XML: " + e.detail(), "close or escape what is named");
    } catch (UndecodableTextException e) {
      line = e.line();
      column = e.column();
      tellCharacters();
      tellMarkup("bytes that are no text in " + e.charset(), "save the file as UTF-8");
    }
    return unitCount;
  }

  private void start(XmlEvents events) {
    String name = events.element();
    List<String> attributes = events.attributes();
    if (name.equals("tu") && !isInUnit) {
      unitCount++;
      isInUnit = true;
      unitTags.clear();
      unitSource = events.attribute("srclang").orElse(headerSource);
    }
    place(name);
    open.push(new Element(name, new HashSet<>()));
    if (TmxStructure.isKnown(name)) {
      attributes(name, attributes);
    }
    switch (name) {
      case "tmx" -> version(events.attribute("version").orElse(""));
      case "header" -> header(events);
      case "tu" -> unit(events);
      case "tuv" -> variant(events);
      case "seg" -> {
        length = 0;
        hasText = false;
        openPairs.clear();
      }
      case "bpt" -> openPairs.add(events.attribute("i").orElse(""));
      case "ept" -> ending(events.attribute("i").orElse(""));
      case "it" -> {
        String position = events.attribute("pos").orElse("begin");
        if (!position.equals("begin") && !position.equals("end")) {
          invalid(Kind.ATTRIBUTE, "pos is \"" + shown(position) + "\"", "write begin or end");
        }
      }
      default -> {
        // nothing to remember
      }
    }
    if (TmxUnits.CODES.contains(name)) {
      code.setLength(0);
    }
  }

  private void place(String name) {
    if (open.isEmpty()) {
      return;
    }
    Element parent = open.peek();
    boolean isFirst = parent.children().add(name);
    if (!TmxStructure.isKnown(parent.name())) {
      // it was told of the parent
      return;
    }
    String inside = " in <" + parent.name() + ">";
    if (!TmxStructure.isChild(parent.name(), name)) {
      String problem = "<" + shown(name) + ">" + inside + ", where TMX has none";
      boolean isInline = TmxStructure.isChild(parent.name(), "hi");
      if (program == TmxProgram.OKAPI && isInline) {
        tell(Kind.STRUCTURE, problem, "Okapi drops the unit", "write <ph> or <hi> instead");
      } else {
        invalid(Kind.STRUCTURE, problem, "take it out");
      }
    } else if (!isFirst && Set.of("header", "body", "seg").contains(name)) {
      invalid(Kind.STRUCTURE, "a second <" + name + ">" + inside, "make it one");
    } else if (name.equals("header") && parent.children().contains("body")) {
      invalid(Kind.STRUCTURE, "<header> behind <body>", "move it to the front");
    } else if (name.equals("note") || name.equals("prop")) {
      String text = parent.name().equals("tu") ? "tuv" : "seg";
      if (!parent.name().equals("header") && parent.children().contains(text)) {
        invalid(
            Kind.STRUCTURE,
            "<" + name + "> behind <" + text + ">",
            "move it in front of the first <" + text + ">");
      }
    }
  }

  private void attributes(String name, List<String> attributes) {
    for (String missing : TmxStructure.missing(name, attributes)) {
      String problem = "<" + name + "> without " + missing;
      String remedy = "add " + missing + "=\"…\"";
      if (missing.equals("srclang") && program == TmxProgram.WEBLATE) {
        tell(Kind.ATTRIBUTE, problem, "Weblate refuses the file", remedy);
      } else if (missing.equals("srclang") && program == TmxProgram.OKAPI && source.isEmpty()) {
        tell(
            Kind.ATTRIBUTE,
            problem,
            "Okapi refuses the file unless it is told the source language",
            remedy);
      } else {
        invalid(Kind.ATTRIBUTE, problem, remedy);
      }
    }
    for (String unknown : TmxStructure.unknown(name, attributes)) {
      if (!unknown.startsWith("xmlns")
          && !unknown.equals("xml:space")
          && !(name.equals("tmx") && unknown.equals("version"))) {
        invalid(
            Kind.ATTRIBUTE,
            "<" + name + "> with " + shown(unknown) + ", which TMX does not know",
            "take it out, or make it a <prop type=\"x-…\">");
      }
    }
  }

  private void version(String found) {
    version = found;
    String problem = "version is \"" + shown(found) + "\"";
    String remedy = "write version=\"1.4\", also for TMX 1.4b";
    boolean isOld = OLD_VERSIONS.contains(found);
    if (found.equals("1.4") || found.isEmpty()) {
      return;
    }
    if (program == TmxProgram.ANY) {
      String effect =
          isOld ? "programs may read it by other rules" : "the file is not valid TMX 1.4";
      tell(Kind.VERSION, problem, effect, remedy);
    } else if (program == TmxProgram.OMEGAT && !isOld) {
      tell(Kind.VERSION, problem, "OmegaT refuses the file from version 6.1 on", remedy);
    } else if (program == TmxProgram.MEMOQ && !isOld && !found.equals("1.4b")) {
      tell(Kind.VERSION, problem, "memoQ reads TMX 1.1 to 1.4b", remedy);
    }
  }

  private void header(XmlEvents events) {
    headerSource = events.attribute("srclang").orElse("");
    isOfOmegat = events.attribute("creationtool").orElse("").equals("OmegaT");
    segmentation(events.attribute("segtype").orElse("sentence"));
    String remedy = "write the language of the source texts";
    if (headerSource.equals(ALL)) {
      String problem = "srclang is \"*all*\"";
      if (program == TmxProgram.OKAPI && source.isEmpty()) {
        tell(
            Kind.LANGUAGE,
            problem,
            "Okapi refuses the file unless it is told the source language",
            remedy);
      } else if (program == TmxProgram.WEBLATE) {
        tell(Kind.LANGUAGE, problem, "Weblate knows no such language, refuses the file", remedy);
      }
    } else if (!headerSource.isEmpty()) {
      tag(headerSource);
    }
  }

  private void segmentation(String found) {
    if (!SEGMENTATIONS.contains(found)) {
      invalid(
          Kind.ATTRIBUTE,
          "segtype is \"" + shown(found) + "\"",
          "write block, paragraph, sentence or phrase");
    } else if (found.equals("paragraph") && program == TmxProgram.OMEGAT) {
      tell(
          Kind.SEGMENTATION,
          "segtype is \"paragraph\"",
          "OmegaT cuts both sides into sentences and pairs these by their order",
          "write segtype=\"sentence\" where units are not to be cut");
    }
  }

  private void unit(XmlEvents events) {
    events.attribute("segtype").ifPresent(found -> {
      if (!SEGMENTATIONS.contains(found)) {
        segmentation(found);
      }
    });
    Optional<String> identifier = events.attribute("tuid");
    if (identifier.isPresent() && !identifiers.add(identifier.get())) {
      Optional<String> effect = switch (program) {
        case OMEGAT -> Optional.of("OmegaT takes both for the same context");
        case OKAPI -> Optional.of("Okapi gives both units the same name");
        case WEBLATE -> Optional.of("translate-toolkit finds only one of them by it");
        default -> Optional.empty();
      };
      effect.ifPresent(said -> tell(
          Kind.IDENTIFIER,
          "tuid \"" + shown(identifier.get()) + "\" again",
          said,
          "give each unit a tuid of its own"));
    }
  }

  private void variant(XmlEvents events) {
    Optional<String> known = events.attribute("xml:lang");
    Optional<String> old = events.attribute("lang");
    tag = known.or(() -> old).orElse("");
    if (tag.isEmpty()) {
      String effect = switch (program) {
        case ANY -> "the file is not valid TMX 1.4";
        case OKAPI -> "Okapi refuses the file";
        default -> program.title() + " cannot take the text";
      };
      tell(Kind.LANGUAGE, "<tuv> without xml:lang", effect, "add xml:lang=\"…\"");
      return;
    }
    if (known.isEmpty() && !OLD_VERSIONS.contains(version)) {
      invalid(Kind.LANGUAGE, "<tuv> with lang in place of xml:lang", "rename it");
    }
    unitTags.add(tag);
    tag(tag);
  }

  /** Tells what is wrong with a language tag, the first time that it is met. */
  private void tag(String found) {
    if (!tags.add(found)) {
      return;
    }
    String problem = "language \"" + shown(found) + "\"";
    if (!TAG.matcher(found).matches()) {
      String hyphened = found.strip().replace('_', '-');
      String remedy = TAG.matcher(hyphened).matches()
          ? "write " + hyphened + " throughout"
          : "write a tag such as en or nn-NO";
      Optional<String> effect = switch (program) {
        case ANY -> Optional.of("it is no tag of BCP 47, so the file is not valid TMX 1.4");
        case OKAPI -> Optional.of("Okapi takes it for " + hyphened);
        case TRADOS -> Optional.of("Trados knows languages by tags of BCP 47");
        case WEBLATE -> Optional.of("translate-toolkit compares tags letter by letter");
        case OMEGAT, MEMOQ -> Optional.empty();
      };
      effect.ifPresent(said -> tell(Kind.LANGUAGE, problem, said, remedy));
    } else if (program == TmxProgram.TRADOS
        && Locale.forLanguageTag(found).getCountry().isEmpty()) {
      tell(
          Kind.LANGUAGE,
          problem + " has no region",
          "Trados skips texts in another language than that of the memory, which has one",
          likelyRegion(found));
    }
  }

  private static String likelyRegion(String found) {
    try {
      return "write a region throughout, such as " + LikelyRegion.added(new Language(found));
    } catch (IllegalArgumentException e) {
      return "write a region throughout, such as en-GB";
    }
  }

  private void ending(String number) {
    if (!openPairs.remove(number) && program == TmxProgram.ANY) {
      tell(
          Kind.CODES,
          "<ept i=\"" + shown(number) + "\"> without its <bpt>",
          "TMX wants both in one segment",
          "write <it pos=\"end\"> instead");
    }
  }

  private void text(XmlEvents events) {
    StringBuilder piece = new StringBuilder();
    events.appendTextTo(piece);
    String name = open.peek().name();
    boolean isBlank = piece.toString().isBlank();
    if (!isBlank && TmxStructure.isKnown(name) && !TmxStructure.mayHoldText(name)) {
      invalid(
          Kind.STRUCTURE,
          "text in <" + name + ">: \"" + shown(piece.toString().strip()) + "\"",
          "take it out");
    }
    boolean isInCode = open.stream().anyMatch(element -> TmxUnits.CODES.contains(element.name()));
    if (open.stream().anyMatch(element -> element.name().equals("seg"))) {
      length += piece.length();
      hasText |= !isBlank && !isInCode;
    }
    if (isInCode && code.length() < MOST_CODE) {
      code.append(piece, 0, Math.min(piece.length(), MOST_CODE));
    }
  }

  private void end(Element element) {
    switch (element.name()) {
      case "tmx" -> {
        needs(element, "header");
        needs(element, "body");
      }
      case "tu" -> {
        needs(element, "tuv");
        languages();
        isInUnit = false;
      }
      case "tuv" -> needs(element, "seg");
      case "seg" -> segment();
      default -> {
        boolean isCode = TmxUnits.CODES.contains(element.name());
        if (isCode && isOfOmegat && program == TmxProgram.OMEGAT) {
          codeForOmegat();
        }
      }
    }
  }

  private void needs(Element parent, String child) {
    if (!parent.children().contains(child)) {
      invalid(Kind.STRUCTURE, "<" + parent.name() + "> without <" + child + ">", "add one");
    }
  }

  private void codeForOmegat() {
    if (!code.isEmpty() && !OMEGAT_CODE.matcher(code).matches()) {
      tell(
          Kind.CODES,
          "creationtool is \"OmegaT\", but the code \"" + shown(code.toString())
              + "\" is none of OmegaT's",
          "OmegaT takes it for text",
          "write the program that made the file as creationtool");
      code.setLength(0);
    }
  }

  private void segment() {
    if (!openPairs.isEmpty() && program == TmxProgram.ANY) {
      tell(
          Kind.CODES,
          "<bpt i=\"" + shown(openPairs.stream().sorted().collect(Collectors.joining("\", \"")))
              + "\"> without its <ept>",
          "TMX wants both in one segment",
          "write <it pos=\"begin\"> instead");
    }
    if (!hasText) {
      String effect = switch (program) {
        case ANY -> "";
        case OMEGAT -> "OmegaT offers an empty translation";
        case WEBLATE -> "Weblate passes the text over";
        default -> program.title() + " finds nothing to match";
      };
      if (!effect.isEmpty()) {
        tell(Kind.EMPTY_TEXT, "<seg> without text", effect, "leave the unit out");
      }
    }
    if (length > program.longestSide().orElse(Integer.MAX_VALUE)) {
      tell(
          Kind.LENGTH,
          "a segment of " + length + " characters",
          program.title() + " refuses units above " + program.longestSide().orElseThrow()
              + " characters a side",
          "divide the unit or leave it out");
    }
  }

  /** Whether a unit has the texts that the program will look for. */
  private void languages() {
    if (program != TmxProgram.ANY && unitTags.size() == 1) {
      tell(
          Kind.MISSING_TEXT,
          "a unit in \"" + shown(unitTags.get(0)) + "\" alone",
          program.title() + " finds no translation in it",
          "add the other language or leave the unit out");
    } else if (program == TmxProgram.TRADOS && unitTags.size() > 2 && !isMultilingual) {
      isMultilingual = true;
      tell(
          Kind.LANGUAGE,
          "a unit in " + unitTags.size() + " languages",
          "Trados imports files of two languages only",
          "write a file for each pair");
    }
    if (unitTags.isEmpty()) {
      return;
    }
    if (source.isPresent() && target.isPresent()) {
      mustHave(source.get().tag(), true);
      mustHave(target.get().tag(), false);
    } else if (!unitSource.isEmpty()
        && !unitSource.equals(ALL)
        && (program == TmxProgram.OKAPI || program == TmxProgram.WEBLATE)) {
      mustHave(unitSource, true);
    }
  }

  private void mustHave(String wanted, boolean isSource) {
    if (unitTags.stream().anyMatch(found -> isFound(wanted, found))) {
      return;
    }
    String found = unitTags.stream().distinct().collect(Collectors.joining("\", \""));
    String effect = program == TmxProgram.OKAPI && isSource
        ? "Okapi refuses the file"
        : program == TmxProgram.ANY ? "programs skip the unit" : program.title() + " skips it";
    tell(
        Kind.MISSING_TEXT,
        "a unit without text in \"" + shown(wanted) + "\", but in \"" + shown(found) + "\"",
        effect,
        "write the language as \"" + shown(wanted) + "\" if it is one of these");
  }

  private boolean isFound(String wanted, String found) {
    if (wanted.equalsIgnoreCase(found)) {
      return true;
    }
    return switch (program) {
      case OKAPI, WEBLATE, TRADOS -> false;
      case ANY, OMEGAT, MEMOQ -> primary(wanted).equalsIgnoreCase(primary(found));
    };
  }

  private static String primary(String found) {
    return found.split("[-_]", 2)[0];
  }

  private void tellCharacters() {
    while (!in.found().isEmpty() && isBehind(in.found().peek())) {
      LegalCharacters.Illegal illegal = in.found().remove();
      findings.accept(new TmxFinding(
          illegal.line(),
          illegal.column(),
          isInUnit ? unitCount : 0,
          Kind.CHARACTER,
          String.format(Locale.ROOT, "U+%04X, which XML cannot hold", illegal.codePoint()),
          "every program refuses the file",
          "take it out"));
    }
  }

  private boolean isBehind(LegalCharacters.Illegal illegal) {
    return illegal.line() < line || illegal.line() == line && illegal.column() <= column;
  }

  private void tellMarkup(String problem, String remedy) {
    tell(
        Kind.MARKUP,
        problem,
        "every program refuses the file; what stands behind is not checked",
        remedy);
  }

  /** Tells what breaks the rules of TMX 1.4, to those that keep to them. */
  private void invalid(Kind kind, String problem, String remedy) {
    if (program == TmxProgram.ANY) {
      tell(kind, problem, "the file is not valid TMX 1.4", remedy);
    } else if (program == TmxProgram.OMEGAT) {
      tell(kind, problem, "OmegaT refuses the file from version 6.1 on", remedy);
    }
  }

  private void tell(Kind kind, String problem, String effect, String remedy) {
    findings.accept(
        new TmxFinding(line, column, isInUnit ? unitCount : 0, kind, problem, effect, remedy));
  }

  /** At most some characters of a text, in one line. */
  private static String shown(String text) {
    String folded = text.replaceAll("\\s+", " ");
    return folded.length() <= MOST_SHOWN ? folded : folded.substring(0, MOST_SHOWN) + "…";
  }
}
