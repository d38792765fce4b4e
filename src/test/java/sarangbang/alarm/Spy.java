package sarangbang.alarm;

import sarangbang.room.RoomId;
import sarangbang.room.RoomTopic;
import sarangbang.stack.BrokerConsole;
import tools.jackson.databind.json.JsonMapper;

/** A queue that hears all that the broker is told of a room, as often as it is told. */
record Spy(BrokerConsole console, String room) {

    Spy {
        console.exchange("PUT", queue(room), "{\"durable\": true}");
        console.exchange("POST", "/api/bindings/sarangbang/e/amq.topic/q/spy." + room, """
                {"routing_key": "%s"}""".formatted(
                        RoomTopic.routingKey(RoomId.of(room))));
    }

    private static String queue(String room) {
        return "/api/queues/sarangbang/spy." + room;
    }

    long timesHeard(long seq) {
        var heard = console.exchange("POST", queue(room) + "/get", """
                {"count": 1000, "ackmode": "ack_requeue_true", "encoding": "auto"}""");
        return new JsonMapper()
                .readTree(heard)
                .valueStream()
                .filter(one -> one.path("properties")
                        .path("headers")
                        .path(RoomTopic.SEQ)
                        .asString()
                        .equals(Long.toString(seq)))
                .count();
    }
}
