package sarangbang.room;

import sarangbang.account.AccountId;

/** @param by who left by himself, or who removed him */
public record MemberLeft(RoomId room, AccountId account, AccountId by) {}
