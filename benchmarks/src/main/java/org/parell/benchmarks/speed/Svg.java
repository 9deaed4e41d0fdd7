package org.parell.benchmarks.speed;

import com.google.common.xml.XmlEscapers;
import java.util.List;
import java.util.Locale;

/**
 * Writes a chart as SVG, piece by piece. It brings its own ground and colours for light and for dark
 * surroundings; series are told apart by shape as well as by colour. The same calls give the same
 * bytes.
 */
final class Svg {

  /** How many series can be told apart. */
  static final int SERIES = 5;

  private static final List<String> LIGHT =
      List.of("#0b62a4", "#c2500a", "#00805b", "#a3458b", "#7a6a00");
  private static final List<String> DARK =
      List.of("#6cb6f5", "#f5935a", "#4fcfa5", "#e699d2", "#dcc84a");

  private final StringBuilder out = new StringBuilder();

  /**
   * Begins a chart.
   *
   * @param title stands above it, too
   * @param description for those who do not see it
   */
  Svg(int width, int height, String title, String description) {
    out.append(String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                + " role=\"img\" aria-labelledby=\"title description\">%n",
            width,
            height,
            width,
            height)
        .replace(System.lineSeparator(), "\n"));
    out.append("<title id=\"title\">").append(escaped(title)).append("</title>\n");
    out.append("<desc id=\"description\">").append(escaped(description)).append("</desc>\n");
    out.append("<style>\n").append(style("#ffffff", "#1f2328", "#59636e", "#d1d9e0", LIGHT));
    out.append("@media (prefers-color-scheme: dark) {\n");
    out.append(style("#0d1117", "#f0f6fc", "#9198a1", "#3d444d", DARK)).append("}\n");
    out.append("text { font-family: sans-serif; font-size: 13px; fill: currentColor }\n");
    out.append(".title { font-size: 16px; font-weight: bold }\n");
    out.append(".grid { stroke-width: 1 }\n");
    out.append(".series { fill: none; stroke-width: 2 }\n");
    out.append("</style>\n");
    out.append("<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
    text(16, 26, "title", "start", title);
  }

  private static String style(
      String ground, String ink, String pale, String grid, List<String> series) {
    StringBuilder style = new StringBuilder();
    style.append("svg { color: ").append(ink).append(" }\n");
    style.append(".ground { fill: ").append(ground).append(" }\n");
    style.append(".pale { fill: ").append(pale).append(" }\n");
    style.append(".grid { stroke: ").append(grid).append(" }\n");
    for (int k = 0; k < SERIES; k++) {
      String color = series.get(k);
      style.append(".s").append(k).append(" { stroke: ").append(color).append(" }\n");
      style.append(".f").append(k).append(" { fill: ").append(color).append(" }\n");
    }
    return style.toString();
  }

  /** Adds a line of text; the anchor is {@code start}, {@code middle} or {@code end}. */
  void text(double x, double y, String style, String anchor, String text) {
    out.append(String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" class=\"%s\" text-anchor=\"%s\">",
            x,
            y,
            style,
            anchor))
        .append(escaped(text))
        .append("</text>\n");
  }

  /** Adds a line of the grid. */
  void grid(double x1, double y1, double x2, double y2) {
    out.append(String.format(
        Locale.ROOT,
        "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
        x1,
        y1,
        x2,
        y2));
  }

  /** Adds a bar in the colour of a series. */
  void bar(int series, double x, double y, double width, double height) {
    out.append(String.format(
        Locale.ROOT,
        "<rect class=\"f%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
        series,
        x,
        y,
        width,
        height));
  }

  /** Adds what joins the points of a series; each is x and y. */
  void curve(int series, List<double[]> points) {
    out.append("<polyline class=\"series s").append(series).append("\" points=\"");
    for (int k = 0; k < points.size(); k++) {
      out.append(k == 0 ? "" : " ")
          .append(
              String.format(Locale.ROOT, "%.1f,%.1f", points.get(k)[0], points.get(k)[1]));
    }
    out.append("\"/>\n");
  }

  /** Adds the mark of a series: circle, square, triangle, diamond, or triangle on its head. */
  void mark(int series, double x, double y) {
    String shape = switch (series) {
      case 0 -> "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z";
      case 1 -> "M-4.5 -4.5h9v9h-9z";
      case 2 -> "M0 -6L5.5 4.5H-5.5z";
      case 3 -> "M0 -6.5L6.5 0L0 6.5L-6.5 0z";
      default -> "M0 6L5.5 -4.5H-5.5z";
    };
    out.append(String.format(
        Locale.ROOT,
        "<path class=\"f%d\" transform=\"translate(%.1f %.1f)\" d=\"%s\"/>\n",
        series,
        x,
        y,
        shape));
  }

  /** Ends the chart and gives it. */
  String end() {
    return out + "</svg>\n";
  }

  private static String escaped(String text) {
    return XmlEscapers.xmlAttributeEscaper().escape(text);
  }
}
