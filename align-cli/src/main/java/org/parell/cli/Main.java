package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code parell}: takes arguments to a command, and trouble to an exit code. */
@Command(
    name = "parell",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Version.class,
    subcommandsRepeatable = false,
    synopsisSubcommandLabel = "COMMAND",
    header = "Segments texts into sentences and aligns the sentences of two language versions.",
    description = {
      "",
      "Data go to standard output or to files, in UTF-8 with LF; everything else goes",
      "to standard error. The same input always gives the same bytes.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parell align minutes.en.txt minutes.nn.txt > minutes.tsv",
      "  parell align minutes.en.txt minutes.nn.txt -o minutes.tmx -o minutes.html",
      "  parell batch en nn -o aligned --format tmx",
      "  parell export reviewed.jsonl -o minutes.tmx",
      "  parell review minutes.en.txt minutes.nn.txt -o minutes.html",
      "  parell segment minutes.nn.txt",
      "  parell compare minutes.old.txt minutes.new.txt -o changes.html",
      "  parell evaluate gold.index found.index",
      "  parell validate minutes.tmx --as trados",
      "",
      "Exit codes:",
      "  0  done",
      "  1  bad input: a file is missing, unreadable or not what it should be;",
      "     validate has found something",
      "  2  wrong usage: an unknown option, format or language tag",
      "",
      "'parell COMMAND --help' tells more about a command."
    })
public final class Main implements Runnable {

  static final int DONE = 0;
  static final int BAD_INPUT = 1;
  static final int WRONG_USAGE = 2;

  /** By their names, in the order in which the help lists them. */
  private static final List<Map.Entry<String, Function<Streams, Object>>> COMMANDS = List.of(
      Map.entry("align", AlignCommand::new),
      Map.entry("review", ReviewCommand::new),
      Map.entry("batch", BatchCommand::new),
      Map.entry("export", ExportCommand::new),
      Map.entry("segment", SegmentCommand::new),
      Map.entry("compare", CompareCommand::new),
      Map.entry("evaluate", EvaluateCommand::new),
      Map.entry("validate", ValidateCommand::new));

  @Spec
  private @Nullable CommandSpec spec;

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, messageCharset());
    System.exit(run(args, in, new StandardOutput(), err));
  }

  /**
   * Runs a command without touching the standard streams or the virtual machine.
   *
   * @param in what {@code -} reads
   * @param out where data go, in UTF-8; flushed, not closed
   * @param err where everything else goes
   * @return 0 when done, 1 after bad input, 2 after wrong usage
   */
  public static int run(String[] args, InputStream in, OutputStream out, PrintStream err) {
    Streams streams = new Streams(in, out, err);
    CommandLine commandLine = new CommandLine(new Main());
    commands(List.of(args)).forEach(command -> commandLine.addSubcommand(command.apply(streams)));
    commandLine.setExpandAtFiles(false);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    // only help and version go here; commands write through Outputs, and so does this at the end
    StringWriter told = new StringWriter();
    commandLine.setOut(new PrintWriter(told));
    commandLine.setErr(new PrintWriter(err, true));
    commandLine.setParameterExceptionHandler((e, unused) -> wrongUsage(e));
    commandLine.setExecutionExceptionHandler((e, command, unused) -> trouble(e, err));
    commandLine.setExecutionStrategy(Main::runKnownCommand);
    try {
      int code = commandLine.execute(args);
      commandLine.getOut().flush();
      Outputs outputs = new Outputs(streams);
      outputs.addStandardOutput(data -> data.write(told.toString()));
      outputs.write();
      return code;
    } catch (InputException e) {
      return trouble(e, err);
    } catch (OutOfMemoryError e) {
      err.println("parell: not enough memory; give more, such as: java -Xmx4g -jar parell.jar …");
      return BAD_INPUT;
    }
  }

  /**
   * The commands to make: the one that is asked for, or all of them for help and advice. Each takes
   * picocli a while in a new JVM, since it looks at all options.
   */
  private static List<Function<Streams, Object>> commands(List<String> args) {
    if (args.equals(List.of("--version")) || args.equals(List.of("-V"))) {
      return List.of();
    }
    boolean known = !args.isEmpty()
        && COMMANDS.stream().anyMatch(command -> command.getKey().equals(args.get(0)));
    return COMMANDS.stream()
        .filter(command -> !known || command.getKey().equals(args.get(0)))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public void run() {
    CommandLine commandLine = requireNonNull(spec, "spec").commandLine();
    commandLine.usage(commandLine.getErr());
    throw new ParameterException(
        commandLine,
        "a command is missing: align, review, batch, export, segment, compare, evaluate or validate");
  }

  /** What stands where a command should is wrong even if help is asked for, which hides it. */
  private static int runKnownCommand(ParseResult result) {
    List<String> unknown = result.unmatched();
    if (!unknown.isEmpty()) {
      throw new UnmatchedArgumentException(result.commandSpec().commandLine(), unknown);
    }
    return new CommandLine.RunLast().execute(result);
  }

  private static int wrongUsage(ParameterException e) {
    CommandLine commandLine = e.getCommandLine();
    PrintWriter err = commandLine.getErr();
    err.println("parell: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
    return WRONG_USAGE;
  }

  private static int trouble(Exception e, PrintStream err) {
    if (e instanceof InputException) {
      err.println("parell: " + e.getMessage());
    } else {
      err.println(
          "parell: this is a fault of Parell, not yours; please report it with these lines:");
      e.printStackTrace(err);
    }
    return BAD_INPUT;
  }

  /** That of the terminal; where it is not known or only ASCII, UTF-8, which does ASCII no harm. */
  private static Charset messageCharset() {
    return Optional.ofNullable(System.getProperty("stderr.encoding"))
        .or(() -> Optional.ofNullable(System.getProperty("sun.stderr.encoding")))
        .filter(Charset::isSupported)
        .map(Charset::forName)
        .filter(charset -> !charset.equals(StandardCharsets.US_ASCII))
        .orElse(StandardCharsets.UTF_8);
  }
}
