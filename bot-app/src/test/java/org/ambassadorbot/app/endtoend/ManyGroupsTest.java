package org.ambassadorbot.app.endtoend;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A company of hundreds of groups: whatever platform shows them, each can be chosen. */
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"slack", "teams"})
class ManyGroupsTest {
  private final PlatformStage stage;
  private final Actor lea;

  ManyGroupsTest(String platform) {
    stage = new PlatformStage(platform.equals("slack") ? 0 : 1, Dialect.SQLITE);
    lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("aide");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  /** The number of the last one. */
  private GroupId open(int count) {
    Database database = stage.open().part(Database.class);
    Groups groups = stage.open().part(Groups.class);
    return database.write(
        () -> {
          ProgrammeId programme =
              new ProgrammeId(
                  database
                      .handle()
                      .createQuery("SELECT MIN(id) FROM programme")
                      .mapTo(Long.class)
                      .one());
          for (int i = 1; i < count; i++) {
            String name = "Direction régionale du développement nº " + (1_000 + i);
            groups.open(programme, GroupKind.DEPARTMENT, name);
          }
          return groups.open(programme, GroupKind.SITE, "Zurich").id();
        });
  }

  @Test
  void eachOfThreeHundredGroupsCanBeChosen() {
    GroupId last = open(300);
    lea.says("diffuser Pour Zurich");
    lea.fills("audience", "group-" + last.value());
    lea.hears("Le groupe Zurich");
  }

  @Test
  void beyondThatTheGroupIsNamed() {
    open(301);
    lea.says("diffuser Pour Zurich");
    lea.fills("audience", "group-named", "group", "zuri");
    lea.seesError("group", "Zurich");
    lea.fills("audience", "group-named", "group", "zurich");
    lea.hears("Le groupe Zurich");
  }
}
