package org.ambassadorbot.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.inbound.Attachment;

/** The files that came with a message: pictures pasted into it, and files shared beside it. */
public final class SentFiles {
  private static final String SHARED = "application/vnd.microsoft.teams.file.download.info";
  private static final Map<String, String> PICTURES =
      Map.of(
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "png", "image/png",
          "heic", "image/heic",
          "heif", "image/heif",
          "gif", "image/gif",
          "webp", "image/webp");

  private SentFiles() {}

  /**
   * Where a file is.
   *
   * @param isOurs whether Teams itself keeps it, and gives it to the bot alone; else the address
   *     opens it for whoever knows it, for a few minutes
   */
  public record Place(boolean isOurs, String url) {
    private static final String OURS = "teams ";
    private static final String ELSEWHERE = "shared ";

    String reference() {
      return (isOurs ? OURS : ELSEWHERE) + url;
    }

    /** Reads a reference of ours; empty when it is none. */
    public static Optional<Place> of(String reference) {
      if (reference.startsWith(OURS)) {
        return Optional.of(new Place(true, reference.substring(OURS.length())));
      }
      return reference.startsWith(ELSEWHERE)
          ? Optional.of(new Place(false, reference.substring(ELSEWHERE.length())))
          : Optional.empty();
    }
  }

  static List<Attachment> in(Activity activity) {
    List<Attachment> files = new ArrayList<>();
    for (JsonNode attachment : activity.json().path("attachments")) {
      String type = attachment.path("contentType").asText("").toLowerCase(Locale.ROOT);
      if (type.startsWith("image/")) {
        add(files, type, new Place(true, attachment.path("contentUrl").asText("")));
      } else if (type.equals(SHARED)) {
        String ending = attachment.at("/content/fileType").asText("").toLowerCase(Locale.ROOT);
        String url = attachment.at("/content/downloadUrl").asText("");
        add(files, PICTURES.getOrDefault(ending, ""), new Place(false, url));
      }
    }
    return files;
  }

  private static void add(List<Attachment> files, String type, Place place) {
    String reference = place.reference();
    if (place.url().startsWith("http") && reference.length() <= Attachment.LONGEST_REFERENCE) {
      files.add(new Attachment(type, reference));
    }
  }
}
