package sarangbang.room;

import sarangbang.account.AccountId;

/** @param role that the member has from now on */
public record MemberAppointed(RoomId room, AccountId account, Role role, AccountId by) {}
