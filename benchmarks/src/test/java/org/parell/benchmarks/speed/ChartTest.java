package org.parell.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {

  private static final List<GrowthChart.Curve> CURVES = List.of(
      new GrowthChart.Curve(
          "a <&> \"b\"",
          List.of(
              new Growth.Point(100, 10),
              new Growth.Point(1_000, 100),
              new Growth.Point(10_000, 1_000)),
          "sure"),
      new GrowthChart.Curve("alone", List.of(new Growth.Point(100, 0.5)), ""));

  private static final List<BarChart.Group> GROUPS = List.of(
      new BarChart.Group(
          "one", List.of(new BarChart.Bar("x", 0, 100), new BarChart.Bar("<y>", 1, 50))),
      new BarChart.Group("two", List.of(new BarChart.Bar("x", 0, 0))));

  @Test
  void growthChartIsWellFormedWithTitleDescriptionAxesAndLegend() throws Exception {
    Document chart = parse(GrowthChart.svg("Time & size", CURVES));
    assertThat(text(chart, "title")).containsExactly("Time & size");
    assertThat(text(chart, "desc"))
        .singleElement()
        .asString()
        .contains("a <&> \"b\": 10.0 ms at 100, 100 ms at 1,000, 1,000 ms at 10,000, sure.")
        .contains("alone: 0.500 ms at 100.");
    assertThat(text(chart, "text"))
        .contains("Time & size", "time", "segments a side", "a <&> \"b\"", "alone")
        .contains("100", "1,000", "10,000", "0.1 ms", "1 ms", "100 ms", "1 s")
        .contains("grows as size^1.00", "sure", "one size only");
  }

  @Test
  void growthOfOneIsAStraightLineWithAMarkAtEachPoint() throws Exception {
    Document chart = parse(GrowthChart.svg("t", CURVES));
    double[][] points = points((Element) chart.getElementsByTagName("polyline").item(0));
    assertThat(points).hasNumberOfRows(3);
    assertThat(points[1][0] - points[0][0]).isCloseTo(points[2][0] - points[1][0], within(0.2));
    assertThat(points[1][1] - points[0][1])
        .isNegative()
        .isCloseTo(points[2][1] - points[1][1], within(0.2));
    // four points, and two curves in the legend
    assertThat(chart.getElementsByTagName("path").getLength()).isEqualTo(6);
  }

  @Test
  void barsAreAsLongAsTheirValues() throws Exception {
    Document chart = parse(BarChart.svg("t", "MB/s", GROUPS));
    List<Double> widths = elements(chart, "rect").stream()
        .filter(rect -> rect.getAttribute("class").startsWith("f"))
        .map(rect -> Double.valueOf(rect.getAttribute("width")))
        .toList();
    assertThat(widths).hasSize(3);
    assertThat(widths.get(0)).isCloseTo(2 * widths.get(1), within(0.2));
    assertThat(widths.get(2)).isZero();
    assertThat(text(chart, "text")).contains("one", "two", "x", "<y>", "100", "50.0", "MB/s");
    assertThat(text(chart, "desc")).containsExactly("MB/s. one: x 100, <y> 50.0. two: x 0.");
  }

  @Test
  void ticksAreRoundNumbersFromZeroOn() throws Exception {
    BarChart.Group group = new BarChart.Group("g", List.of(new BarChart.Bar("b", 0, 0.35)));
    assertThat(text(parse(BarChart.svg("t", "u", List.of(group))), "text"))
        .contains("0", "0.05", "0.1", "0.15", "0.2", "0.25", "0.3", "0.35");
  }

  @Test
  void chartsStayInsideTheirFrame() throws Exception {
    for (String svg : List.of(GrowthChart.svg("t", CURVES), BarChart.svg("t", "u", GROUPS))) {
      Document chart = parse(svg);
      double width = Double.parseDouble(chart.getDocumentElement().getAttribute("width"));
      double height = Double.parseDouble(chart.getDocumentElement().getAttribute("height"));
      assertThat(elements(chart, "text")).allSatisfy(text -> {
        assertThat(Double.parseDouble(text.getAttribute("x"))).isBetween(0.0, width);
        assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, height);
      });
    }
  }

  @Test
  void nothingMeasuredIsAChartWithoutCurvesOrBars() throws Exception {
    assertThat(parse(GrowthChart.svg("t", List.of()))
            .getElementsByTagName("polyline")
            .getLength())
        .isZero();
    assertThat(text(parse(BarChart.svg("t", "u", List.of())), "text")).contains("t", "u");
  }

  @Test
  void chartsAreReadableInLightAndInDark() {
    assertThat(GrowthChart.svg("t", CURVES)).contains("@media (prefers-color-scheme: dark)");
  }

  @Test
  void sameValuesGiveTheSameBytes() {
    assertThat(GrowthChart.svg("t", CURVES)).isEqualTo(GrowthChart.svg("t", CURVES));
    assertThat(BarChart.svg("t", "u", GROUPS)).isEqualTo(BarChart.svg("t", "u", GROUPS));
  }

  @ParameterizedTest
  @CsvSource({"100, 20", "301, 50", "8, 1", "0.8, 0.1", "81, 20", "799, 100", "801, 200"})
  void stepsOfTheAxisAreRound(double max, double step) {
    assertThat(BarChart.step(max)).isCloseTo(step, within(1e-9));
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> text(Document chart, String tag) {
    return elements(chart, tag).stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Document chart, String tag) {
    NodeList nodes = chart.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(k -> (Element) nodes.item(k))
        .toList();
  }

  private static double[][] points(Element polyline) {
    return List.of(polyline.getAttribute("points").split(" ")).stream()
        .map(point ->
            List.of(point.split(",")).stream().mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }
}
