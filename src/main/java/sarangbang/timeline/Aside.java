package sarangbang.timeline;

import java.util.Map;
import sarangbang.room.Member;

/**
 * What is told of a member beside the log of a room: it takes no seq there and is not kept.
 *
 * @param more what this type says besides who and when
 * @param toOneself whether the member's own sockets hear it too
 */
public record Aside(Member.Place place, String type, Map<String, Object> more, boolean toOneself) {}
