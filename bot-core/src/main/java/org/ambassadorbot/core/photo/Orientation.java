package org.ambassadorbot.core.photo;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as it wrote into its picture: one of the eight ways that EXIF knows. */
final class Orientation {
  private static final int UPRIGHT = 1;
  private static final int FIRST_SIDEWAYS = 5;
  private static final int LAST = 8;
  private static final int START_OF_IMAGE = 0xffd8;
  private static final int EXIF_SEGMENT = 0xffe1;
  private static final int START_OF_SCAN = 0xffda;
  private static final long EXIF_NAME = 0x457869660000L; // the word Exif and two zeros
  private static final int ORIENTATION_TAG = 0x0112;
  private static final int LITTLE_ENDIAN = 0x4949;

  private final int value;

  private Orientation(int value) {
    this.value = value < UPRIGHT || value > LAST ? UPRIGHT : value;
  }

  /** Reads it out of a JPEG; upright when it does not say, or nobody can read it. */
  static Orientation of(byte[] jpeg) {
    try {
      return new Orientation(read(ByteBuffer.wrap(jpeg)));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return new Orientation(UPRIGHT);
    }
  }

  private static int read(ByteBuffer jpeg) {
    if (unsigned(jpeg) != START_OF_IMAGE) {
      return UPRIGHT;
    }
    int marker = unsigned(jpeg);
    while (marker != START_OF_SCAN && marker >> 8 == 0xff) {
      int length = unsigned(jpeg) - Short.BYTES;
      int next = jpeg.position() + length;
      if (marker == EXIF_SEGMENT && length > 6 && isExif(jpeg)) {
        return fromDirectory(jpeg.slice());
      }
      jpeg.position(next);
      marker = unsigned(jpeg);
    }
    return UPRIGHT;
  }

  private static boolean isExif(ByteBuffer segment) {
    long name = 0;
    for (int i = 0; i < 6; i++) {
      name = name << 8 | (segment.get() & 0xff);
    }
    return name == EXIF_NAME;
  }

  private static int fromDirectory(ByteBuffer tiff) {
    boolean isLittle = tiff.getShort(0) == LITTLE_ENDIAN;
    tiff.order(isLittle ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.position(tiff.getInt(4));
    int entries = unsigned(tiff);
    for (int i = 0; i < entries; i++) {
      int tag = unsigned(tiff);
      tiff.position(tiff.position() + 6);
      int here = unsigned(tiff);
      if (tag == ORIENTATION_TAG) {
        return here;
      }
      tiff.position(tiff.position() + 2);
    }
    return UPRIGHT;
  }

  private static int unsigned(ByteBuffer bytes) {
    return bytes.getShort() & 0xffff;
  }

  /** Whether the picture's width is its height once it is upright. */
  boolean isSideways() {
    return value >= FIRST_SIDEWAYS;
  }

  /** What sets a picture of this width and height upright. */
  AffineTransform upright(double width, double height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
