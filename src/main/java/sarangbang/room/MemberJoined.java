package sarangbang.room;

import sarangbang.account.AccountId;

/** @param by who came by himself, or who invited him */
public record MemberJoined(RoomId room, AccountId account, AccountId by) {}
