package org.ambassadorbot.core.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
  private static BufferedImage redrawn(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Picture.read(file).orElseThrow().jpeg()));
  }

  @Test
  void whatTheCameraWroteIsGone() {
    byte[] photo = SamplePictures.photo(1);
    assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(SamplePictures.SECRET);

    byte[] jpeg = Picture.read(photo).orElseThrow().jpeg();

    assertThat(new String(jpeg, StandardCharsets.ISO_8859_1))
        .doesNotContain(SamplePictures.SECRET)
        .doesNotContain("Exif");
  }

  @ParameterizedTest
  @CsvSource({
    "1,64,32,0,0",
    "2,64,32,1,0",
    "3,64,32,1,1",
    "4,64,32,0,1",
    "5,32,64,0,0",
    "6,32,64,1,0",
    "7,32,64,1,1",
    "8,32,64,0,1",
    "9,64,32,0,0"
  })
  void howeverTheCameraWasHeldThePhotoStandsUpright(
      int orientation, int width, int height, int right, int low) throws IOException {
    BufferedImage upright = redrawn(SamplePictures.photo(orientation));

    assertThat(upright.getWidth()).isEqualTo(width);
    assertThat(upright.getHeight()).isEqualTo(height);
    int red = upright.getRGB(width * (1 + 2 * right) / 4, height * (1 + 2 * low) / 4);
    assertThat(red >> 16 & 0xff).as("red").isGreaterThan(200);
    assertThat(red & 0xff).as("blue").isLessThan(60);
    int blue = upright.getRGB(width * (3 - 2 * right) / 4, height * (3 - 2 * low) / 4);
    assertThat(blue & 0xff).as("blue").isGreaterThan(200);
  }

  @Test
  void aLargePictureIsMadeSmallerAndAPngIsOneToo() throws IOException {
    BufferedImage wide = redrawn(SamplePictures.drawn(5_000, 500, "png"));

    assertThat(wide.getWidth()).isBetween(1_024, 2_048);
    assertThat(wide.getHeight()).isBetween(wide.getWidth() / 11, wide.getWidth() / 9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "<html>", "GIF89a", "RIFF\0\0\0\0WEBP", "%PDF-1.7", "<svg/>"})
  void whatIsNoPhotoIsNone(String file) {
    assertThat(Picture.read(file.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
  }

  @Test
  void whateverIsBrokenIsNoneOrDrawnAsFarAsItGoes() {
    byte[] photo = SamplePictures.photo(6);
    for (int length = 0; length < photo.length; length += 7) {
      assertThat(Picture.read(Arrays.copyOf(photo, length))).isNotNull();
    }
    Random random = new Random(42);
    for (int i = 0; i < 300; i++) {
      byte[] broken = photo.clone();
      broken[2 + random.nextInt(broken.length - 2)] = (byte) random.nextInt();
      assertThat(Picture.read(broken)).isNotNull();
    }
  }

  @Test
  void aPictureThatWouldFillTheMemoryIsNotDrawn() {
    byte[] bomb = SamplePictures.drawn(10, 10, "png");
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    assertThat(Picture.read(bomb)).isEmpty();
    assertThat(Picture.read(new byte[Picture.LARGEST_FILE + 1])).isEmpty();
  }
}
