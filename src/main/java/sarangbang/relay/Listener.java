package sarangbang.relay;

/**
 * A client's subscription.
 *
 * @param session id of the client's WebSocket session
 * @param subscription id by which the client knows it
 */
public record Listener(String session, String subscription) {}
