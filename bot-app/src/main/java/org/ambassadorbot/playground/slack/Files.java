package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ambassadorbot.core.link.Body;

/** Files that people uploaded to the make-believe Slack. Thread-safe. */
final class Files {
  static final String PATH = "files-pri/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI server;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Map<String, String> byMessage = new ConcurrentHashMap<>();

  Files(URI server) {
    this.server = server;
  }

  /** A file as it was uploaded. */
  record Kept(String mediaType, Body content, ObjectNode description) {}

  /** Keeps a file; what Slack says of it in events and by {@code files.info}. */
  ObjectNode keep(Member owner, String mediaType, byte[] content) {
    String id = "F%09d".formatted(kept.size() + 1);
    String type = mediaType.substring(mediaType.indexOf('/') + 1);
    String name = "photo." + type;
    ObjectNode description =
        JSON.createObjectNode()
            .put("id", id)
            .put("name", name)
            .put("mimetype", mediaType)
            .put("filetype", type)
            .put("user", owner.id())
            .put("size", content.length)
            .put("mode", "hosted")
            .put("file_access", "visible")
            .put("url_private", address(id, name))
            .put("url_private_download", address(id, "download/" + name));
    kept.put(id, new Kept(mediaType, new Body(content), description));
    return description;
  }

  /** Keeps a file that was uploaded with a message. */
  ObjectNode keep(Member owner, Posted message, String mediaType, byte[] content) {
    ObjectNode description = keep(owner, mediaType, content);
    byMessage.put(message.id(), description.path("id").asText());
    return description;
  }

  /** The file that came with a message. */
  Optional<Kept> with(Posted message) {
    return Optional.ofNullable(byMessage.get(message.id())).map(kept::get);
  }

  private String address(String id, String rest) {
    return server.resolve("/" + PATH + Workspace.TEAM + "-" + id + "/" + rest).toString();
  }

  ObjectNode info(Map<String, String> form) {
    Kept file = kept.get(form.getOrDefault("file", ""));
    if (file == null) {
      return WebApi.error("file_not_found");
    }
    ObjectNode answer = WebApi.ok();
    answer.set("file", file.description());
    return answer;
  }

  /** The file that a path behind {@link #PATH} leads to. */
  Optional<Kept> at(String path) {
    int from = path.indexOf('-') + 1;
    int end = path.indexOf('/', from);
    return end < 0 ? Optional.empty() : Optional.ofNullable(kept.get(path.substring(from, end)));
  }
}
