package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator;
import org.ambassadorbot.playground.contract.CaptureContract;
import org.ambassadorbot.playground.contract.ChatPlatformContract;
import org.ambassadorbot.playground.contract.GroupContract;
import org.ambassadorbot.playground.contract.InboundContract;
import org.ambassadorbot.playground.contract.ReactionContract;
import org.ambassadorbot.teams.card.Json;
import org.junit.jupiter.api.AfterEach;

/** Teams holds to every contract. */
class TeamsContractTest
    implements ChatPlatformContract,
        InboundContract,
        ReactionContract,
        CaptureContract,
        GroupContract {
  private final ScriptedTeamsBot bot = new ScriptedTeamsBot();
  private final SimulatedPerson nadia = bot.simulator.add(ScriptedTeamsBot.NADIA);

  @AfterEach
  void close() {
    bot.close();
  }

  @Override
  public ChatPlatform platform() {
    bot.simulator.enforceRates(false);
    if (bot.heard.isEmpty()) {
      bot.simulator.post(
          bot.simulator.authorization(Forgery.NONE), bot.simulator.written(nadia, "aide"));
    }
    return bot.platform;
  }

  @Override
  public void gather(String group, List<SimulatedPerson> members) {
    bot.simulator.gather(group, members);
  }

  @Override
  public void dissolve(String group) {
    bot.simulator.dissolve(group);
  }

  @Override
  public Simulator simulator() {
    return bot.simulator;
  }

  @Override
  public SimulatedPerson recipient() {
    return nadia;
  }

  @Override
  public Destination direct() {
    return new Destination.Direct(new Identity(ScriptedTeamsBot.WORKSPACE, nadia.id()));
  }

  @Override
  public String sending() {
    return "send";
  }

  @Override
  public String notification(JsonNode sent) {
    return sent.path("summary").asText();
  }

  @Override
  public SimulatedPerson sender() {
    return nadia;
  }

  @Override
  public List<Incoming> heard() {
    return bot.heard;
  }

  @Override
  public int sendSpoilt(Spoilt spoilt) {
    Forgery forgery =
        switch (spoilt) {
          case UNSIGNED -> Forgery.MISSING;
          case STALE -> Forgery.EXPIRED;
          case FUTURE -> Forgery.NOT_YET_VALID;
          case FORGED -> Forgery.WRONG_KEY;
        };
    return post(forgery, bot.simulator.written(nadia, "aide"));
  }

  @Override
  public int redeliver() {
    return bot.simulator.redeliver().status();
  }

  @Override
  public int echo() {
    try {
      String written = new String(bot.simulator.written(nadia, "aide"), StandardCharsets.UTF_8);
      ObjectNode activity = (ObjectNode) Json.read(written);
      activity.putObject("from").put("id", "28:" + ScriptedTeamsBot.APP).put("name", "Bot");
      return post(Forgery.NONE, Json.bytes(activity));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private int post(Forgery forgery, byte[] body) {
    return bot.simulator.post(bot.simulator.authorization(forgery), body).status();
  }
}
