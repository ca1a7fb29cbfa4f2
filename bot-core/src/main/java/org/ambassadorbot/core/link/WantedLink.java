package org.ambassadorbot.core.link;

import org.ambassadorbot.core.people.ProgrammeId;

/**
 * A link of a programme whose page is to be read.
 *
 * @param key equal for addresses of the same page
 * @param tries how often somebody began to read it
 */
record WantedLink(ProgrammeId programme, String key, String address, int tries) {
  static WantedLink of(ProgrammeId programme, CanonicalUrl link) {
    return new WantedLink(programme, link.key(), link.address(), 0);
  }
}
