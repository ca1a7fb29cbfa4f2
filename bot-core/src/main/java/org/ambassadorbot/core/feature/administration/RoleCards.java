package org.ambassadorbot.core.feature.administration;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.Arrays;
import java.util.List;
import org.ambassadorbot.core.dispatch.RolePhrase;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/** What roles look like, and the form that changes them. */
final class RoleCards {
  static final FormId FORM = new FormId("administration.role");
  static final String PERSON = "person";
  static final String ROLE = "role";
  static final String ACT = "act";
  static final String GIVE = "give";
  static final String TAKE = "take";

  private RoleCards() {}

  static String name(Texts texts, Role role) {
    return texts.plain(RolePhrase.of(role));
  }

  static Form form(Texts texts) {
    List<Choice> roles =
        Arrays.stream(Role.values())
            .map(role -> new Choice(role.name(), name(texts, role)))
            .toList();
    List<Choice> acts =
        List.of(
            new Choice(GIVE, texts.plain(AdministrationPhrase.ACT_GIVE)),
            new Choice(TAKE, texts.plain(AdministrationPhrase.ACT_TAKE)));
    return new Form(
        FORM,
        "",
        texts.plain(AdministrationPhrase.FORM_TITLE),
        new Form.Labels(
            texts.plain(AdministrationPhrase.SUBMIT), texts.plain(AdministrationPhrase.CANCEL)),
        List.of(
            new FormField.PersonField(PERSON, texts.plain(AdministrationPhrase.PERSON_LABEL), true),
            new FormField.ChoiceField(
                ROLE, texts.plain(AdministrationPhrase.ROLE_LABEL), roles, List.of(), false, true),
            new FormField.ChoiceField(
                ACT,
                texts.plain(AdministrationPhrase.ACT_LABEL),
                acts,
                List.of(GIVE),
                false,
                true)));
  }

  static Card rolesOf(Texts texts, Person person) {
    if (person.roles().isEmpty()) {
      return Card.of(texts.rich(AdministrationPhrase.ROLES_NONE, with("name", person.name())));
    }
    List<String> roles = person.roles().stream().sorted().map(role -> name(texts, role)).toList();
    return Card.of(
        texts.rich(
            AdministrationPhrase.ROLES_OF,
            with("name", person.name()),
            with("roles", texts.list(roles))));
  }

  static Card roleUnknown(Texts texts, String written) {
    List<String> roles = Arrays.stream(Role.values()).map(role -> name(texts, role)).toList();
    return Card.of(
        texts.rich(
            AdministrationPhrase.ROLE_UNKNOWN,
            with("role", written),
            with("roles", texts.list(roles))));
  }

  static Card result(Texts texts, Person person, Role role, ChangeRole.Result result) {
    return Card.of(
        texts.rich(
            AdministrationPhrase.valueOf(result.name()),
            with("name", person.name()),
            with("role", name(texts, role))));
  }
}
