package sarangbang.room;

import sarangbang.account.AccountId;

public record RoomDescribed(RoomId room, String topic, AccountId by) {}
