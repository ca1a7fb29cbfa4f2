package org.ambassadorbot.core.export;

import java.util.regex.Pattern;

/**
 * A file of text to download.
 *
 * @param name such as {@code diffusion-3.csv}: lower-case letters, digits, dots and dashes
 * @param mediaType such as {@code application/json}, without its character set, which is UTF-8
 */
public record ExportFile(String name, String mediaType, String content) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

  public ExportFile {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a file's name: " + name);
    }
  }
}
