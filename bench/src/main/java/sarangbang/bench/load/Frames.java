package sarangbang.bench.load;

import java.util.UUID;

/** STOMP 1.2, as much of it as is sent here. */
final class Frames {
    static final String CONNECT = "CONNECT\naccept-version:1.2\nhost:bench\nheart-beat:0,0\n\n\0";
    private static final int BODY = 200; // bytes

    private Frames() {}

    /** @param receipt empty where the server would not answer it */
    static String subscribe(String id, String destination, String receipt) {
        var asked = receipt.isEmpty() ? "" : "receipt:" + receipt + "\n";
        return "SUBSCRIBE\nid:" + id + "\ndestination:" + destination + "\n" + asked + "\n\0";
    }

    static String post(String room, long run, Mark mark) {
        var clientId = new UUID(run, (long) mark.sender() << Integer.SIZE | mark.number());
        var said = mark.text();
        return "SEND\ndestination:/app/chat-room/" + room + "/post\ncontent-type:application/json\n\n{\"clientId\":\""
                + clientId + "\",\"body\":\"" + said + "x".repeat(BODY - said.length()) + "\"}\0";
    }
}
