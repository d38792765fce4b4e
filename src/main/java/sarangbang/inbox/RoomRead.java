package sarangbang.inbox;

import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** Somebody has read a room up to {@code seq}, further than before. Told on the node that was told so. */
public record RoomRead(RoomId room, AccountId reader, long seq) {}
