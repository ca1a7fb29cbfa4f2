package org.ambassadorbot.core.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures as people send them. */
public final class SamplePictures {
  /** What the camera wrote into {@link #photo} beside the way it was held. */
  public static final String SECRET = "48.8566N 2.3522E";

  private SamplePictures() {}

  /** A picture of which the upper left quarter is red, the rest blue. */
  static byte[] drawn(int width, int height, String format) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A photo of a camera that was held in one of eight ways. */
  public static byte[] photo(int orientation) {
    byte[] plain = drawn(64, 32, "jpeg");
    byte[] exif = exif(orientation);
    ByteBuffer photo = ByteBuffer.allocate(plain.length + exif.length + 4);
    photo.put(plain, 0, 2);
    photo.putShort((short) 0xffe1).putShort((short) (exif.length + 2)).put(exif);
    photo.put(plain, 2, plain.length - 2);
    return photo.array();
  }

  private static byte[] exif(int orientation) {
    byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + secret.length);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    exif.putInt(0).put(secret);
    return exif.array();
  }
}
