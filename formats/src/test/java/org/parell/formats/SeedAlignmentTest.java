package org.parell.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parell.align.Aligner;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.document.Document;
import org.parell.document.LanguageParts;
import org.parell.document.TextFile;
import org.parell.language.Language;
import org.parell.language.LanguageDetector;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;
import org.parell.testdata.ComparableGold;
import org.parell.testdata.ComparableGold.FoundBead;
import org.parell.testdata.ComparableGold.Score;
import org.parell.testdata.TestData;

/** Three articles on one man, of which only islands correspond, against gold made by hand. */
class SeedAlignmentTest {

  @Test
  void theQuotationIsFoundInEnglishAndNynorskAndLittleElseIsClaimed() {
    Score score = score(Language.ENGLISH, Language.NYNORSK);
    assertThat(score.translationsFound()).isEqualTo(6);
    assertThat(score.partialsFound()).isGreaterThanOrEqualTo(2);
    assertThat(garbage(score)).isZero();
  }

  @Test
  void articlesWithoutTranslationsGiveOnlyWhatCorrespondsInPart() {
    for (Language language : List.of(Language.ENGLISH, Language.NYNORSK)) {
      Score score = score(language, Language.CATALAN);
      assertThat(score.partialsFound()).as("%s", language).isGreaterThanOrEqualTo(2);
      assertThat(garbage(score)).as("%s", language).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void unrelatedTextsAreNotForcedIntoPairs() {
    Segmenter segmenter = Segmenter.forPair(Language.ENGLISH, Language.NYNORSK);
    SegmentedDocument preface =
        segmenter.segment(read("seeds/experiments.en.txt", Language.ENGLISH));
    SegmentedDocument story = segmenter.segment(read("texts/barrel.nn.txt", Language.NYNORSK));
    Alignment alignment = Aligner.standard().align(new Bitext(preface, story));
    assertThat(preface.size()).isGreaterThan(8);
    assertThat(alignment.links()).hasSizeLessThanOrEqualTo(1);
    assertThat(alignment.coverage()).isLessThan(0.1);
  }

  private static Document read(String path, Language language) {
    TextFile file = TextFile.of(path, TestData.text(path));
    return DocumentFormat.of(file).read(file, language);
  }

  private static int garbage(Score score) {
    return score.garbage() + score.loose();
  }

  private static Score score(Language source, Language target) {
    Document one = article(source);
    Document other = article(target);
    Segmenter segmenter = Segmenter.forPair(source, target);
    Alignment alignment =
        Aligner.standard().align(new Bitext(segmenter.segment(one), segmenter.segment(other)));
    List<FoundBead> found =
        alignment.links().stream().map(bead -> found(alignment, bead)).toList();
    return ComparableGold.load(source + "-" + target).score(found);
  }

  private static Document article(Language language) {
    String name = language.equals(Language.ENGLISH) ? "kropotkin.en.txt" : "kropotkin.nn-ca.txt";
    TextFile file = TextFile.of(name, TestData.text("seeds/" + name));
    Document document = DocumentFormat.of(file).read(file, Language.UNDETERMINED);
    return LanguageParts.of(document, LanguageDetector.standard()).stream()
        .filter(part -> part.language().equals(language))
        .findFirst()
        .orElseThrow();
  }

  private static FoundBead found(Alignment alignment, Bead bead) {
    return new FoundBead(
        texts(alignment.source(), bead.sourceStart(), bead.sourceEnd()),
        texts(alignment.target(), bead.targetStart(), bead.targetEnd()));
  }

  private static List<String> texts(SegmentedDocument side, int start, int end) {
    return IntStream.range(start, end).mapToObj(side::text).toList();
  }
}
