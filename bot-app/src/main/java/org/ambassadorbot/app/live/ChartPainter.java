package org.ambassadorbot.app.live;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.ambassadorbot.core.export.Chart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws charts as PNG, one at a time and only when one is looked at: the drawing classes of Java
 * and its fonts are loaded by the first. Thread-safe.
 */
@Singleton
final class ChartPainter {
  private static final Logger log = LoggerFactory.getLogger(ChartPainter.class);
  private static final int WIDTH = 960;
  private static final int MARGIN = 28;
  private static final int TITLE = 64;
  private static final int ROW = 76;
  private static final int BAR = 26;
  private static final int TITLE_SIZE = 28;
  private static final int WORDS_SIZE = 22;
  private static final int INK = 0x1d1c1d;
  private static final int FILL = 0x1f6f8b;
  private static final int TRACK = 0xe3e8ec;
  private static final String ELLIPSIS = "…";

  @Inject
  ChartPainter() {}

  /** The picture; empty where Java cannot draw, such as without any font. */
  synchronized Optional<byte[]> paint(Chart chart) {
    try {
      System.setProperty("java.awt.headless", "true");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.setUseCache(false);
      ImageIO.write(image(chart), "png", bytes);
      return Optional.of(bytes.toByteArray());
    } catch (IOException | RuntimeException | LinkageError e) {
      log.error("a chart could not be drawn", e);
      return Optional.empty();
    }
  }

  private static BufferedImage image(Chart chart) {
    int height = TITLE + ROW * chart.bars().size() + MARGIN;
    BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, WIDTH, height);
      pen.setColor(new Color(INK));
      pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, TITLE_SIZE));
      pen.drawString(
          fitting(pen, chart.title(), WIDTH - 2 * MARGIN), MARGIN, MARGIN + TITLE_SIZE / 2);
      pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, WORDS_SIZE));
      for (int i = 0; i < chart.bars().size(); i++) {
        row(pen, chart, chart.bars().get(i), TITLE + ROW * i);
      }
      return image;
    } finally {
      pen.dispose();
    }
  }

  private static void row(Graphics2D pen, Chart chart, Chart.Bar bar, int top) {
    FontMetrics metrics = pen.getFontMetrics();
    int room = WIDTH - 2 * MARGIN;
    int words = Math.min(room / 2, metrics.stringWidth(bar.words()));
    int line = top + metrics.getAscent();
    pen.setColor(new Color(INK));
    pen.drawString(fitting(pen, bar.label(), room - words - MARGIN), MARGIN, line);
    pen.drawString(fitting(pen, bar.words(), room / 2), WIDTH - MARGIN - words, line);
    int under = line + metrics.getDescent() + 4;
    pen.setColor(new Color(TRACK));
    pen.fillRoundRect(MARGIN, under, room, BAR, BAR, BAR);
    int width = (int) Math.round(room * chart.part(bar));
    if (width > 0) {
      pen.setColor(new Color(FILL));
      pen.fillRoundRect(MARGIN, under, Math.max(BAR, width), BAR, BAR, BAR);
    }
  }

  /** As much of a text as fits. */
  private static String fitting(Graphics2D pen, String text, int width) {
    FontMetrics metrics = pen.getFontMetrics();
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && metrics.stringWidth(text.substring(0, end) + ELLIPSIS) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + ELLIPSIS;
  }
}
