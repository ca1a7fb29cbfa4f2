package org.ambassadorbot.core.dispatch;

import jakarta.inject.Inject;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.page.Pages;

/** What it takes to hold a conversation: knowing who speaks, and answering them. */
record Conversing(
    Introductions introductions,
    Directory directory,
    Following following,
    ReceiptStore receipts,
    Answering answering,
    Replies replies,
    Phrasebook phrasebook,
    Pages pages) {
  @Inject
  Conversing {}
}
