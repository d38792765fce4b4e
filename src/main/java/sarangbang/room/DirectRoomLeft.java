package sarangbang.room;

import sarangbang.account.AccountId;

/** Its member wants it out of sight, and stays its member. */
public record DirectRoomLeft(RoomId room, AccountId account) {}
