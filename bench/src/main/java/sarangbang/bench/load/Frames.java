package sarangbang.bench.load;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** STOMP 1.2, as much of it as is sent here, and what a refusal says. */
final class Frames {
    static final String CONNECT = "CONNECT\naccept-version:1.2\nhost:bench\nheart-beat:0,0\n\n\0";
    private static final int BODY = 200; // bytes
    private static final Pattern CLIENT_ID = Pattern.compile("\"clientId\":\"([0-9a-f-]{36})\"");

    private Frames() {}

    /** @param receipt empty where the server would not answer it */
    static String subscribe(String id, String destination, String receipt) {
        var asked = receipt.isEmpty() ? "" : "receipt:" + receipt + "\n";
        return "SUBSCRIBE\nid:" + id + "\ndestination:" + destination + "\n" + asked + "\n\0";
    }

    static String post(String destination, Mark mark) {
        var clientId = new UUID(mark.run(), (long) mark.sender() << Integer.SIZE | mark.number());
        var said = mark.text();
        return "SEND\ndestination:" + destination + "\ncontent-type:application/json\n\n{\"clientId\":\"" + clientId
                + "\",\"body\":\"" + said + "x".repeat(BODY - said.length()) + "\"}\0";
    }

    /** Which message a problem is about. */
    static Optional<Mark> refused(String problem) {
        var found = CLIENT_ID.matcher(problem);
        if (!found.find()) {
            return Optional.empty();
        }
        var id = UUID.fromString(found.group(1));
        var low = id.getLeastSignificantBits();
        return Optional.of(new Mark((int) id.getMostSignificantBits(), (int) (low >>> Integer.SIZE), (int) low, 0));
    }
}
