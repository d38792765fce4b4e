package sarangbang.chaos;

import java.util.ArrayList;
import java.util.List;

/** A list of ints that grows without copying what it has. */
final class Column {

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final List<int[]> chunks = new ArrayList<>();
    private int size;

    void add(int value) {
        if (size == chunks.size() * CHUNK) {
            chunks.add(new int[CHUNK]);
        }
        chunks.getLast()[size & (CHUNK - 1)] = value;
        size++;
    }

    int get(int index) {
        return chunks.get(index >>> CHUNK_BITS)[index & (CHUNK - 1)];
    }

    int size() {
        return size;
    }
}
