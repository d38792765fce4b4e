package sarangbang.room;

import sarangbang.account.AccountId;

public record RoomRenamed(RoomId room, String name, AccountId by) {}
