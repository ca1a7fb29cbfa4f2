package org.ambassadorbot.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptiveCardValidatorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Text'}",
        "{'type':'RichTextBlock','inlines':[]}",
        "{'type':'RichTextBlock'}",
        "{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'a','wieght':'Bolder'}]}",
        "{'type':'RichTextBlock','inlines':[{'type':'TextRun','text':'a','weight':'Bold'}]}",
        "{'type':'ActionSet','actions':[]}",
        "{'type':'ActionSet','actions':[{'type':'Action.Execute','verb':'a'}]}",
        "{'type':'ActionSet','actions':[{'type':'Action.OpenUrl','url':'javascript:x'}]}",
        "{'type':'Input.Text','id':'a','label':'A','isRequired':true}",
        "{'type':'Input.ChoiceSet','id':'a','label':'A','choices':[]}"
      })
  void aFaultInAnElementIsFound(String element) throws JsonProcessingException {
    String card = "{'type':'AdaptiveCard','version':'1.5','body':[" + element + "]}";

    assertThat(AdaptiveCardValidator.ofCard(Json.read(card.replace('\'', '"')))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'message'}",
        "{'type':'message','summary':' '}",
        "{'type':'message','text':'<at>Nadia</at>'}",
        "{'type':'message','text':'a','entities':[{'type':'mention'}]}",
        "{'type':'message','text':'a','attachments':[{'contentType':'text/html'}]}"
      })
  void aFaultInAMessageIsFound(String activity) throws JsonProcessingException {
    assertThat(AdaptiveCardValidator.ofActivity(Json.read(activity.replace('\'', '"'))))
        .isNotEmpty();
  }
}
