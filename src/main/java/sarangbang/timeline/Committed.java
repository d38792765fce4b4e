package sarangbang.timeline;

import java.util.List;

/**
 * It is in the log for good. Told outside any transaction, and for each room in the order of this node's commits.
 *
 * @param outbox what to tell the {@link Outbox} when every node can have heard it
 */
public record Committed(long outbox, List<Entry> entries) {}
