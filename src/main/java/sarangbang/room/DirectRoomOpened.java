package sarangbang.room;

import sarangbang.account.AccountId;

/** One that was there: its member wants to see it, be it out of sight or not. */
public record DirectRoomOpened(RoomId room, AccountId account) {}
