package sarangbang.timeline;

import sarangbang.account.AccountId;

/** @param seq of the event that added it */
record Reaction(Spot message, AccountId account, String emoji, long seq) {

    /** One person gives one message an emoji once. */
    record Key(Spot message, AccountId account, String emoji) {}

    Key key() {
        return new Key(message, account, emoji);
    }
}
