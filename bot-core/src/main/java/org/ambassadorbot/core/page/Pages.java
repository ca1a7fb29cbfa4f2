package org.ambassadorbot.core.page;

import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * The pages that people have with the bot. Whoever changes what a page shows says so here, in the
 * transaction of the change; the page is drawn again soon, at most once a minute for each person,
 * and only where its person has looked at it within a week. Each call is cheap and repeatable.
 */
public interface Pages {

  /**
   * The job that draws the pages of one person; its runs are planned for {@code 3:12:} and a
   * moment.
   */
  String DRAW = "page-draw";

  /** The job that has everybody's pages drawn; its runs are planned for a programme's number. */
  String DRAW_ALL = "page-draw-all";

  /** What a person sees on their page may have changed. */
  void changed(ProgrammeId programme, PersonId person);

  /** What everybody sees on their page may have changed. */
  void changedForAll(ProgrammeId programme);
}
