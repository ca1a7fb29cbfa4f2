package org.ambassadorbot.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real browser without a screen, used as a person would: looking, clicking, typing. Every step
 * waits until the page is ready for it, at most ten seconds.
 */
public final class Browser implements AutoCloseable {
  private static final int PATIENCE_IN_MILLISECONDS = 10_000;

  private final ChromiumProcess chromium = new ChromiumProcess();
  private final DevTools page = new DevTools(chromium.devTools());

  /** Goes to an address and waits until the page has loaded. */
  public void open(URI address) {
    page.ask("Page.navigate", Map.of("url", address.toString()));
    waitFor("document.readyState === 'complete'");
  }

  /** Makes the window this large, in the colours of the day or of the night. */
  public void becomes(int width, int height, boolean isDark) {
    page.ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light");
    page.ask("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
  }

  /** Waits until this JavaScript expression is true. */
  public void waitFor(String condition) {
    evaluate(
        """
        (async () => {
          const end = performance.now() + %d;
          while (true) {
            let isTrue = false;
            try { isTrue = Boolean(%s); } catch { isTrue = false; }
            if (isTrue) { return true; }
            if (performance.now() > end) { throw new Error('waited in vain, seeing: ' + document.body.innerText); }
            await new Promise((next) => setTimeout(next, 20));
          }
        })()
        """
            .formatted(PATIENCE_IN_MILLISECONDS, condition),
        condition);
  }

  /** Waits until the element shows these words; any space is as good as another. */
  public void waitForText(String selector, String words) {
    waitFor(
        "[...document.querySelectorAll(%s)]"
            .concat(".some((it) => it.innerText.replace(/[\\u00a0\\u202f]/g, ' ').includes(%s))")
            .formatted(quoted(selector), quoted(words)));
  }

  /** The value of a JavaScript expression, as text. */
  public String read(String expression) {
    return evaluate(expression, expression).asText();
  }

  /** Clicks in the middle of the last element of this selector, once it rests uncovered. */
  public void click(String selector) {
    waitFor("(%s)(%s)".formatted(REACHABLE, quoted(selector)));
    JsonNode point = evaluate("(%s)(%s)".formatted(RESTING, quoted(selector)), selector);
    for (String type : List.of("mousePressed", "mouseReleased")) {
      page.ask(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              point.get("x").asDouble(),
              "y",
              point.get("y").asDouble(),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  private static final String REACHABLE =
      """
      (selector) => {
        const node = [...document.querySelectorAll(selector)].at(-1);
        if (!node || node.disabled) { return null; }
        node.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, top, width, height } = node.getBoundingClientRect();
        const x = left + width / 2;
        const y = top + height / 2;
        return node.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
      }
      """;

  /** What is reachable and has not moved for two frames: a page that loads may still shift. */
  private static final String RESTING =
      """
      async (selector) => {
        const reachable = %s;
        const frames = () =>
          new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
        const end = performance.now() + %d;
        let point = reachable(selector);
        while (performance.now() < end) {
          await frames();
          const later = reachable(selector);
          if (later && point && later.x === point.x && later.y === point.y) { return later; }
          point = later;
        }
        throw new Error('it does not come to rest');
      }
      """
          .formatted(REACHABLE, PATIENCE_IN_MILLISECONDS);

  /** Types where the focus is. */
  public void type(String text) {
    page.ask("Input.insertText", Map.of("text", text));
  }

  /** Replaces what stands in a field. */
  public void fill(String selector, String text) {
    click(selector);
    read("document.activeElement.select()");
    type(text);
  }

  /** Picks the option with this value in a list that opens. */
  public void choose(String selector, String value) {
    read(
        "(() => { const list = document.querySelector(%s); list.value = %s; list.dispatchEvent(new Event('change', { bubbles: true })); })()"
            .formatted(quoted(selector), quoted(value)));
  }

  /** Presses one key, such as {@code Enter}, {@code Escape} or {@code Tab}. */
  public void press(String key) {
    int code = Map.of("Enter", 13, "Escape", 27, "Tab", 9).getOrDefault(key, 0);
    String text = key.equals("Enter") ? "\r" : "";
    Map<String, Object> stroke =
        Map.of("key", key, "code", key, "windowsVirtualKeyCode", code, "text", text);
    Map<String, Object> down = new HashMap<>(stroke);
    down.put("type", text.isEmpty() ? "rawKeyDown" : "keyDown");
    page.ask("Input.dispatchKeyEvent", down);
    page.ask("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key));
  }

  /** Keeps a picture of what the window shows, as PNG. */
  public void photograph(Path file) {
    read(
        "document.fonts.ready.then(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))).then(() => true)");
    String picture =
        page.ask("Page.captureScreenshot", Map.of("format", "png")).get("data").asText();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, Base64.getDecoder().decode(picture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the page's scripts, policies and requests complained of so far. */
  public List<String> complaints() {
    return page.complaints();
  }

  @Override
  public void close() {
    page.close();
    chromium.close();
  }

  /** A JavaScript string that holds these characters. */
  public static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  private JsonNode evaluate(String script, String what) {
    JsonNode answer =
        page.ask(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(
          what + ": " + answer.at("/exceptionDetails/exception/description").asText());
    }
    return answer.at("/result/value");
  }
}
