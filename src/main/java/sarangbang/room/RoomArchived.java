package sarangbang.room;

import sarangbang.account.AccountId;

public record RoomArchived(RoomId room, AccountId by) {}
