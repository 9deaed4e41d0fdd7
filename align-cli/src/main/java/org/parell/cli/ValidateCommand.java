package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.TmxCheck;
import org.parell.exchange.TmxFinding;
import org.parell.exchange.TmxProgram;
import org.parell.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code parell validate}: a translation memory in, what a program stumbles over out. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Tells what a program would refuse, drop or misread of a translation memory.",
    description = {
      "",
      "FILE is TMX, packed with gzip or not; - is standard input. Each finding is a",
      "line: where, what is wrong, what the program does about it, how to mend it.",
      "Without any, nothing is printed and the exit code is 0; else it is 1.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parell validate memory.tmx",
      "  parell validate memory.tmx --as trados",
      "  parell validate memory.tmx --as okapi -s en -t nn"
    })
final class ValidateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A translation memory, as .tmx or .tmx.gz.")
  private String file = "";

  @Option(
      names = "--as",
      paramLabel = "PROGRAM",
      converter = ProgramConverter.class,
      description =
          "Who is to read it: omegat, trados, memoq, weblate or okapi. Default: tmx, the standard"
              + " itself.")
  private TmxProgram program = TmxProgram.ANY;

  @Option(
      names = {"-s", "--source-lang", "--src-lang"},
      paramLabel = "LANG",
      converter = LanguageConverter.class,
      description = "The source language that the program is set to; only with -t.")
  private @Nullable Language source;

  @Option(
      names = {"-t", "--target-lang", "--trg-lang"},
      paramLabel = "LANG",
      converter = LanguageConverter.class,
      description = "The target language that the program is set to; only with -s.")
  private @Nullable Language target;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Print at most N findings of a kind; the rest is counted. Default: 20.")
  private int most = 20;

  @Mixin
  private final Messages messages;

  @Spec
  private @Nullable CommandSpec spec;

  private final Streams streams;

  ValidateCommand(Streams streams) {
    this.streams = streams;
    messages = new Messages(streams.err());
  }

  @Override
  public Integer call() throws InputException {
    if ((source == null) != (target == null)) {
      throw wrongUsage("-s and -t go together; only one of them is given");
    }
    if (most < 1) {
      throw wrongUsage("--most must be at least 1, found " + most);
    }
    TmxCheck check = TmxCheck.forProgram(program);
    if (source != null && target != null) {
      check = check.withLanguages(source, target);
    }
    String label = TextInput.label(file);
    StringWriter told = new StringWriter();
    PrintWriter lines = new PrintWriter(told);
    Map<TmxFinding.Kind, Long> counts = new EnumMap<>(TmxFinding.Kind.class);
    long unitCount = run(check, finding -> {
      if (counts.merge(finding.kind(), 1L, Long::sum) <= most) {
        lines.print(label + ", " + finding + "\n");
      }
    });
    counts.forEach((kind, count) -> {
      if (count > most) {
        lines.print("%s: and %s more of the kind \"%s\"\n"
            .formatted(
                label, count - most, kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
      }
    });
    Outputs outputs = new Outputs(streams);
    outputs.addStandardOutput(out -> out.write(told.toString()));
    outputs.write();
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    messages.say("%s: %s, %s for %s"
        .formatted(
            label,
            Messages.counted(unitCount, "unit"),
            total == 0 ? "nothing wrong" : Messages.counted(total, "finding"),
            program.title()));
    return total == 0 ? Main.DONE : Main.BAD_INPUT;
  }

  private long run(TmxCheck check, Consumer<TmxFinding> findings) throws InputException {
    String name = TextInput.label(file);
    try {
      if (file.equals(TextInput.STANDARD_INPUT)) {
        return check.check(name, streams.in(), findings);
      }
      Path path = TextInput.path(file);
      TextInput.checkReadable(path);
      return check.check(path, findings);
    } catch (ExchangeFormatException e) {
      throw new InputException(e.getMessage());
    } catch (IOException e) {
      throw new InputException(name + ": cannot be read: " + TextInput.reason(e));
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }

  /** The programs by the names that one types. */
  static final class ProgramConverter implements ITypeConverter<TmxProgram> {

    private static final String STANDARD = "tmx";

    @Override
    public TmxProgram convert(String value) {
      for (TmxProgram program : TmxProgram.values()) {
        String typed = program == TmxProgram.ANY ? STANDARD : program.name();
        if (typed.equalsIgnoreCase(value)) {
          return program;
        }
      }
      throw new TypeConversionException("unknown program \"" + value
          + "\": expected omegat, trados, memoq, weblate, okapi or tmx");
    }
  }
}
