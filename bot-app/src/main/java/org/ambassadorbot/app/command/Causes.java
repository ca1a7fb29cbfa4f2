package org.ambassadorbot.app.command;

import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in a few words, for operators, what a failure goes back to. */
public final class Causes {
  private Causes() {}

  /** The first cause, on one line; what the machine calls by a name alone is told in words. */
  public static String of(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof FileSystemException file) {
      return of(file);
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    if (root instanceof UnknownHostException) {
      return "the host is not known: " + message;
    }
    return message.isBlank() || message.equals("null") ? root.getClass().getSimpleName() : message;
  }

  private static String of(FileSystemException failure) {
    String file = failure.getFile() == null ? "" : failure.getFile() + " ";
    if (failure instanceof NoSuchFileException) {
      return file + "does not exist";
    }
    if (failure instanceof AccessDeniedException) {
      return file + "may not be read or written by this user";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return file + "exists already, and is no folder";
    }
    if (failure instanceof NotDirectoryException) {
      return file + "is no folder";
    }
    return String.valueOf(failure.getMessage());
  }
}
