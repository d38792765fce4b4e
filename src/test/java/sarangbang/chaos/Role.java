package sarangbang.chaos;

import java.util.List;
import java.util.UUID;

/**
 * What one client is: a device of an account.
 *
 * @param account whose device; {@code isFirst} of its devices, which alone leaves and joins for it
 * @param token of its own
 * @param rooms that it listens to, by index
 */
record Role(int client, UUID account, boolean isFirst, String token, List<Integer> rooms) {}
