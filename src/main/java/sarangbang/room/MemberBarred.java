package sarangbang.room;

import sarangbang.account.AccountId;

/** On this node: look again whether this account's subscriptions to the room may stay. */
public record MemberBarred(RoomId room, AccountId account) {}
