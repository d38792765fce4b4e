package sarangbang.chaos;

import java.util.List;
import java.util.UUID;

/**
 * Who and what the indexes of a journal stand for.
 *
 * @param accounts of the clients, in their order; several clients may be devices of one account
 */
record Roster(List<UUID> rooms, List<UUID> accounts) {

    UUID room(int index) {
        return rooms.get(index);
    }

    UUID accountOf(int client) {
        return accounts.get(client);
    }
}
