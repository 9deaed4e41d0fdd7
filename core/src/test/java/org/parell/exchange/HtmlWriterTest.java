package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parell.exchange.AlignmentWriterContractTest.written;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.document.BlockKind;
import org.parell.language.Language;

class HtmlWriterTest {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?: [^<>]*)?)>");
  private static final Pattern SEGMENT =
      Pattern.compile("<span class=\"segment[^>]*>([^<]*)</span>");
  private static final Set<String> WITHOUT_END = Set.of("meta", "input");
  private static final Pattern SCRIPT =
      Pattern.compile("<script(?: [^>]*)?>(.*?)</script>", Pattern.DOTALL);

  static List<Alignment> alignments() {
    return List.copyOf(Alignments.all().values());
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void tagsAreBalancedAndNothingElseLooksLikeOne(Alignment alignment) throws IOException {
    String page = written(HtmlWriter.standard(), alignment);
    assertThat(page).startsWith("<!DOCTYPE html>\n");
    // what stands in a script is no markup, up to the end of it
    String markup = SCRIPT.matcher(page).replaceAll("<script></script>");
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(markup);
    while (tag.find()) {
      if (tag.group(1).isEmpty() && !WITHOUT_END.contains(tag.group(2))) {
        open.push(tag.group(2));
      } else if (!tag.group(1).isEmpty()) {
        assertThat(open.pop()).as("end at %s", tag.start()).isEqualTo(tag.group(2));
      }
    }
    assertThat(open).isEmpty();
    String rest = tag.replaceAll("").replace("<!DOCTYPE html>", "");
    assertThat(rest).doesNotContain("<");
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void everySegmentStandsInThePageOnceInOrder(Alignment alignment) throws IOException {
    List<String> expected = new ArrayList<>();
    for (Bead bead : alignment.beads()) {
      TranslationUnit unit = TranslationUnit.of(alignment, bead);
      unit.source().forEach(text -> expected.add(visible(text)));
      unit.target().forEach(text -> expected.add(visible(text)));
    }
    List<String> found = new ArrayList<>();
    Matcher segment = SEGMENT.matcher(written(HtmlWriter.standard(), alignment));
    while (segment.find()) {
      found.add(StringEscapeUtils.unescapeHtml4(segment.group(1)));
    }
    assertThat(found).isEqualTo(expected);
  }

  private static String visible(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
  }

  @Test
  void textIsNeverMarkup() throws IOException {
    Alignment hostile = Alignments.oneToOne(Alignments.HOSTILE, Alignments.HOSTILE);
    Alignment tame = Alignments.oneToOne(Alignments.TAME, Alignments.TAME);
    assertThat(tags(hostile)).isEqualTo(tags(tame));
  }

  private static List<String> tags(Alignment alignment) throws IOException {
    String page = written(HtmlWriter.standard(), alignment);
    return TAG.matcher(SCRIPT.matcher(page).replaceAll("<script></script>"))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void pageNeedsNothingButItself() throws IOException {
    String page = written(HtmlWriter.standard(), Alignments.minutes());
    assertThat(SCRIPT.matcher(page).replaceAll(""))
        .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .contains("connect-src 'none'")
        .doesNotContain("unsafe-inline")
        .doesNotContainPattern("<(link|img|iframe|object)\\b")
        .doesNotContainPattern("\\b(src|srcset|action|on[a-z]+|style)=")
        .doesNotContainPattern("href=\"[^#]")
        .doesNotContain("{{")
        .doesNotContain("url(")
        .doesNotContain("@import")
        .doesNotContain("//");
    assertThat(page)
        .doesNotContainPattern("https?:")
        .doesNotContain("innerHTML")
        .doesNotContain("insertAdjacentHTML")
        .doesNotContain("document.write")
        .doesNotContain("eval(")
        .doesNotContain("new Function");
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void policyLetsJustTheScriptAndTheStyleOfThePageRun(Alignment alignment) throws Exception {
    String page = written(HtmlWriter.standard(), alignment);
    List<String> scripts =
        SCRIPT.matcher(page).results().map(found -> found.group(1)).toList();
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    assertThat(page)
        .contains("script-src '%s' '%s'".formatted(hash(scripts.get(0)), hash(scripts.get(2))))
        .contains("style-src '" + hash(style) + "'");
    assertThat(scripts.get(0) + scripts.get(2)).doesNotContain("<!--").doesNotContain("<script");
  }

  private static String hash(String content) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void pageHasTheScriptsOfItsOwnAndDataNoHtmlReaderSeesAnythingIn(Alignment alignment)
      throws IOException {
    String page = written(HtmlWriter.standard(), alignment);
    List<String> scripts =
        SCRIPT.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(scripts).hasSize(3);
    assertThat(scripts.get(1))
        .doesNotContainPattern("[<>&\\u2028\\u2029]")
        .startsWith("\n{\"tool\"");
  }

  @Test
  void topCountsWhatIsBelow() throws IOException {
    String top = top(Alignments.minutes());
    assertThat(top)
        .contains("<dt>Segments</dt><dd>4 : 5</dd>")
        .contains("<dt>Links</dt><dd>3</dd>")
        .contains("<dt>Unaligned segments</dt><dd>1 : 1</dd>")
        .contains("<dt>Below 90 %</dt><dd>2</dd>")
        .contains("<dt>Below 50 %</dt><dd>1</dd>")
        .contains("<dt>Parallel</dt><dd>" + (int) (Alignments.minutes().coverage() * 100) + " %");
  }

  @Test
  void nothingDoubtfulIsNotColoured() throws IOException {
    assertThat(top(oneLink(1))).doesNotContain("doubtful\"").contains("<dt>Below 90 %</dt><dd>0<");
    assertThat(top(oneLink(0.4))).contains("\"doubtful\"").contains("\"very-doubtful\"");
  }

  private static String top(Alignment alignment) throws IOException {
    String page = written(HtmlWriter.standard(), alignment);
    return page.substring(page.indexOf("<body>"), page.indexOf("</header>"));
  }

  @Test
  void rowShowsItsDoubtByColourAndNumberAndLeadsToTheNext() throws IOException {
    List<String> rows = rows(Alignments.minutes());
    assertThat(rows.get(0))
        .startsWith("<tr id=\"row-1\" class=\"link opens\">")
        .contains(">100 %<");
    assertThat(rows.get(1))
        .startsWith("<tr id=\"row-2\" class=\"link doubtful opens\">")
        .contains(">89 %<")
        .contains("href=\"#row-4\"");
    assertThat(rows.get(2))
        .startsWith("<tr id=\"row-3\" class=\"unaligned opens\">")
        .contains(">97 %<")
        .contains("no counterpart");
    assertThat(rows.get(3))
        .startsWith("<tr id=\"row-4\" class=\"link doubtful very-doubtful opens\">")
        .contains(">25 %<")
        .doesNotContain("class=\"next\"");
  }

  @Test
  void thresholdsBelongToTheBetterSide() throws IOException {
    for (double confidence : new double[] {0.5, 0.9}) {
      Alignment at = oneLink(confidence);
      Alignment below = oneLink(Math.nextDown(confidence) - 1e-6);
      String doubt = confidence == 0.5 ? "very-doubtful" : "doubtful";
      assertThat(rows(at).get(0)).doesNotContainPattern("[\" ]" + doubt + "[\" ]");
      assertThat(rows(below).get(0)).containsPattern("[\" ]" + doubt + "[\" ]");
    }
  }

  private static Alignment oneLink(double confidence) {
    Alignment link = Alignments.oneToOne(List.of("a"), List.of("b"));
    return new Alignment(link.bitext(), List.of(new Bead(0, 1, 0, 1, confidence)));
  }

  @Test
  void headingsAndLanguagesAreMarkedAsSuch() throws IOException {
    List<String> rows = rows(Alignments.minutes());
    assertThat(rows.get(0)).contains("role=\"heading\"").contains("segment heading first");
    assertThat(rows.get(1)).doesNotContain("role=\"heading\"").contains("segment paragraph first");
    assertThat(rows.get(1)).contains("<td lang=\"en\" dir=\"auto\">").contains("<td lang=\"nn\"");
    assertThat(written(HtmlWriter.standard(), Alignments.minutes()))
        .contains("<th scope=\"col\">English</th>\n<th scope=\"col\">Norwegian Nynorsk</th>");
  }

  @ParameterizedTest
  @EnumSource
  void styleKnowsEveryKindOfBlock(BlockKind kind) throws IOException {
    Alignment alignment = new Alignment(
        new Bitext(
            Alignments.side("", Language.ENGLISH, kind, "a"),
            Alignments.side("", Language.CATALAN, kind, "b")),
        List.of(new Bead(0, 1, 0, 1, 1)));
    String page = written(HtmlWriter.standard(), alignment);
    Matcher kinds = Pattern.compile("class=\"segment ([a-z-]+) first\"").matcher(page);
    assertThat(kinds.find()).isTrue();
    if (kind != BlockKind.PARAGRAPH) {
      assertThat(page).contains("\n." + kinds.group(1) + " {");
    }
  }

  @Test
  void documentsWithoutNameAreCalledByTheirLanguage() throws IOException {
    assertThat(written(HtmlWriter.standard(), Alignments.onlyNullBeads()))
        .contains("<title>English – Unknown language</title>");
  }

  private static List<String> rows(Alignment alignment) throws IOException {
    return Pattern.compile("<tr id=.*?</tr>", Pattern.DOTALL)
        .matcher(written(HtmlWriter.standard(), alignment))
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
