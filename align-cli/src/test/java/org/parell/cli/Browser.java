package org.parell.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A browser without a window, for pages on disk. */
final class Browser implements AutoCloseable {

  private static final List<Path> BROWSERS = List.of(
      Path.of("/usr/bin/chromium"),
      Path.of("/usr/bin/chromium-browser"),
      Path.of("/usr/bin/google-chrome"));

  private static final List<Path> DRIVERS =
      List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/lib/chromium/chromedriver"));

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ChromeDriver driver;
  private final Path downloads;

  private Browser(ChromeDriver driver, Path downloads) {
    this.driver = driver;
    this.downloads = downloads;
  }

  /** Opens one, or has the tests skipped where there is none. */
  static Browser open(Path folder) throws IOException {
    Path browser = found(BROWSERS);
    Path chromedriver = found(DRIVERS);
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,860",
        "--user-data-dir=" + Files.createDirectories(folder.resolve("profile")));
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "download.default_directory",
            downloads.toAbsolutePath().toString(),
            "download.prompt_for_download",
            false));
    ChromeDriverService service = new ChromeDriverService.Builder()
        .usingDriverExecutable(chromedriver.toFile())
        .usingAnyFreePort()
        .build();
    return new Browser(new ChromeDriver(service, options), downloads);
  }

  private static Path found(List<Path> candidates) {
    List<Path> there = candidates.stream().filter(Files::isExecutable).toList();
    assumeTrue(
        !there.isEmpty(),
        () -> "none of " + candidates + " is there, so the tests in a browser are skipped;"
            + " on Debian: apt-get install chromium chromium-driver");
    return there.get(0);
  }

  void load(Path page) {
    driver.get(page.toUri().toString());
  }

  void reload() {
    driver.navigate().refresh();
  }

  /** Gives keys to whatever has the focus. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void pressWithControl(String key) {
    driver.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, key));
  }

  void click(String selector) {
    driver.findElement(By.cssSelector(selector)).click();
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  String text(String selector) {
    return driver.findElement(By.cssSelector(selector)).getText();
  }

  /** The value of a script that returns. */
  Object run(String script) {
    return driver.executeScript(script);
  }

  /** Waits for a script to return true. */
  void await(String script) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(run(script))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("still not true: " + script);
      }
      Thread.sleep(20);
    }
  }

  /** What the page has saved under a name, once; the file is gone afterwards. */
  String saved(String name) throws IOException, InterruptedException {
    Path file = downloads.resolve(name);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(file) || isLoading()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not saved: " + file);
      }
      Thread.sleep(20);
    }
    String content = Files.readString(file);
    Files.delete(file);
    return content;
  }

  private boolean isLoading() throws IOException {
    try (Stream<Path> files = Files.list(downloads)) {
      return files.anyMatch(file -> file.toString().endsWith(".crdownload"));
    }
  }

  /** Makes the window look like a phone's, or, with 0, as it was. */
  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 0, "mobile", width > 0));
  }

  /** Has the page shown as a reader of dark pages wants it, or of light ones. */
  void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Shows the page as it would be printed, or as usual again. */
  void print(boolean onPaper) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", onPaper ? "print" : "screen"));
  }

  void screenshot(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  /** What went wrong in the page since it was last asked: scripts, and what its policy refused. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
