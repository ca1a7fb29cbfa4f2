package org.ambassadorbot.core.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture drawn anew as a JPEG: upright, large enough for a screen, and without anything of what
 * the camera wrote beside it, such as where it was.
 */
public final class Picture {
  /** The largest file that is read, in bytes. */
  public static final int LARGEST_FILE = 15_000_000;

  private static final int LONGEST_SIDE = 2_048;
  private static final long MOST_PIXELS = 80_000_000L;
  private static final float QUALITY = 0.85f;

  private final byte[] jpeg;

  private Picture(byte[] jpeg) {
    this.jpeg = jpeg;
  }

  /** Draws a JPEG or a PNG anew; empty for everything else, whatever it calls itself. */
  public static Optional<Picture> read(byte[] file) {
    Optional<String> format = file.length > LARGEST_FILE ? Optional.empty() : format(file);
    if (format.isEmpty()) {
      return Optional.empty();
    }
    try {
      return decode(file, format.get())
          .map(image -> upright(image, Orientation.of(file)))
          .map(Picture::encode);
    } catch (IOException | RuntimeException e) { // what readers throw at what is broken
      return Optional.empty();
    }
  }

  /** By the first bytes alone. */
  private static Optional<String> format(byte[] file) {
    if (begins(file, 0xff, 0xd8, 0xff)) {
      return Optional.of("jpeg");
    }
    boolean isPng = begins(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
    return isPng ? Optional.of("png") : Optional.empty();
  }

  private static boolean begins(byte[] file, int... with) {
    boolean isLongEnough = file.length >= with.length;
    for (int i = 0; isLongEnough && i < with.length; i++) {
      if ((file[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return isLongEnough;
  }

  /** Of a very large picture only every second or third line, so that it fits in memory. */
  private static Optional<BufferedImage> decode(byte[] file, String format) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(stream, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        return Optional.empty();
      }
      ImageReadParam param = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
      param.setSourceSubsampling(step, step, 0, 0);
      return Optional.of(reader.read(0, param));
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage upright(BufferedImage image, Orientation orientation) {
    double longest = Math.max(image.getWidth(), image.getHeight());
    double scale = Math.min(1, LONGEST_SIDE / longest);
    int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
    boolean isSideways = orientation.isSideways();
    BufferedImage upright =
        new BufferedImage(
            isSideways ? height : width, isSideways ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = upright.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.transform(orientation.upright(width, height));
      graphics.drawImage(image, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    return upright;
  }

  private static Picture encode(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new IllegalStateException("a picture cannot be written", e);
    } finally {
      writer.dispose();
    }
    return new Picture(bytes.toByteArray());
  }

  /** The JPEG's bytes, in an array of the caller's own. */
  public byte[] jpeg() {
    return jpeg.clone();
  }
}
