package org.parell.cli;

import picocli.CommandLine.Command;

/** {@code parell review}: as {@code parell align}, with a page for reviewers to mend as its output. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Aligns two files and writes a page to review and mend the result in.",
    description = {
      "",
      "The page is one HTML file that any browser opens from disk, without network.",
      "It shows both texts side by side with what is doubtful, and which words match;",
      "rows are merged, split, moved, linked and marked with keys or buttons; press ?",
      "in it for help. It saves JSON Lines, TMX and TSV. Without -o it is written to",
      "review.html. Options are those of align. Of three files and more, the page is",
      "one to read; --bilingual gives one to mend for each two of them.",
      ""
    },
    footer = {
      "",
      "What is marked as right in the page stays, and the rest is aligned anew:",
      "save JSON Lines there, and give the file back with --pins.",
      "",
      "Examples:",
      "  parell review minutes.en.txt minutes.nn.txt",
      "  parell review minutes.en.md minutes.nn.md -o minutes.html -o minutes.tmx",
      "  parell review a.txt b.txt --pins review.jsonl -o again.html",
      "  parell align a.txt b.txt --pins review.jsonl -o done.tmx"
    })
final class ReviewCommand extends AlignCommand {

  private static final String PAGE = "review.html";

  ReviewCommand(Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws InputException {
    writePage(PAGE);
    return super.call();
  }
}
