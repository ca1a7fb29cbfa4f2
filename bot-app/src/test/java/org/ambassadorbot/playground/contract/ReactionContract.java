package org.ambassadorbot.playground.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambassadorbot.core.inbound.Emoji;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.junit.jupiter.api.Test;

/** What the core relies on when people put emoji on messages, whatever the platform. */
public interface ReactionContract {

  ChatPlatform platform();

  /** Somebody whom the bot can reach. */
  SimulatedPerson recipient();

  /** The direct conversation with them. */
  Destination direct();

  /** What reached the core, oldest first. */
  List<Incoming> heard();

  private String newestFromBot() {
    List<SeenMessage> messages =
        recipient().messages().stream().filter(seen -> seen.author().equals("bot")).toList();
    return messages.get(messages.size() - 1).id();
  }

  @Test
  default void anEmojiOnAMessageOfOursNamesThatMessage() throws PlatformException {
    MessageRef sent =
        platform().send(direct(), ChatPlatformContract.HELLO, ChatPlatformContract.DELIVERY);
    int before = heard().size();

    recipient().reacts(newestFromBot(), "thumbsup");
    recipient().withdraws(newestFromBot(), "thumbsup");

    List<Incoming> news = heard().subList(before, heard().size());
    assertThat(news).hasSize(2);
    assertThat(news.get(0))
        .isInstanceOfSatisfying(
            Incoming.ReactionAdded.class,
            added -> {
              assertThat(added.message()).isEqualTo(sent);
              assertThat(added.emoji()).isEqualTo(new Emoji("thumbsup"));
              assertThat(added.isOurs()).isTrue();
              assertThat(added.origin().sender().userId()).isEqualTo(recipient().id());
              assertThat(added.origin().answer().publicly()).isEqualTo(direct());
            });
    assertThat(news.get(1))
        .isInstanceOfSatisfying(
            Incoming.ReactionRemoved.class,
            removed -> {
              assertThat(removed.message()).isEqualTo(sent);
              assertThat(removed.emoji()).isEqualTo(new Emoji("thumbsup"));
            });
    assertThat(news.get(0).origin().receipt()).isNotEqualTo(news.get(1).origin().receipt());
  }
}
