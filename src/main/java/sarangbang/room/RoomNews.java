package sarangbang.room;

/** What a member's user stream says of a room. */
public record RoomNews(String type, RoomId room) {

    public static RoomNews joined(RoomId room) {
        return new RoomNews("room.joined", room);
    }

    static RoomNews left(RoomId room) {
        return new RoomNews("room.left", room);
    }

    static RoomNews changed(RoomId room) {
        return new RoomNews("room.changed", room);
    }
}
