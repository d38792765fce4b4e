package sarangbang.relay;

/**
 * Published where nobody brings a {@link Receiver}: what was sent to the destination meanwhile has passed by its
 * subscribers on this node.
 */
public record Hole(String destination) {}
