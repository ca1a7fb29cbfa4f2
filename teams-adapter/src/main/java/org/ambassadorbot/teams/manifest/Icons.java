package org.ambassadorbot.teams.manifest;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws the app's two icons: a speech bubble in the sizes and colours that Teams asks for. */
final class Icons {
  static final String ACCENT = "#2F5D8C";

  private static final int COLOR_SIZE = 192;
  private static final int OUTLINE_SIZE = 32;

  private Icons() {}

  /** The full-colour icon, 192 × 192. */
  static byte[] color() {
    BufferedImage image = new BufferedImage(COLOR_SIZE, COLOR_SIZE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = graphics(image);
    graphics.setColor(Color.decode(ACCENT));
    graphics.fillRect(0, 0, COLOR_SIZE, COLOR_SIZE);
    graphics.setColor(Color.WHITE);
    graphics.fill(bubble(COLOR_SIZE));
    graphics.dispose();
    return png(image);
  }

  /** The white outline on a transparent ground, 32 × 32. */
  static byte[] outline() {
    BufferedImage image =
        new BufferedImage(OUTLINE_SIZE, OUTLINE_SIZE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = graphics(image);
    graphics.setColor(Color.WHITE);
    graphics.setStroke(new BasicStroke(2));
    graphics.draw(bubble(OUTLINE_SIZE));
    graphics.dispose();
    return png(image);
  }

  private static Area bubble(double size) {
    double unit = size / 16;
    double round = 4 * unit;
    Area bubble =
        new Area(
            new RoundRectangle2D.Double(3 * unit, 3.5 * unit, 10 * unit, 7 * unit, round, round));
    Path2D tail = new Path2D.Double();
    tail.moveTo(5 * unit, 10 * unit);
    tail.lineTo(5 * unit, 13.5 * unit);
    tail.lineTo(9 * unit, 10 * unit);
    tail.closePath();
    bubble.add(new Area(tail));
    return bubble;
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return graphics;
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
