package sarangbang.room;

import sarangbang.account.AccountId;

public record RoomReopened(RoomId room, AccountId by) {}
