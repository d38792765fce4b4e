package sarangbang.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is just coming in. What is not put on the shelf before this is closed is gone. */
record Arrival(Path path) implements AutoCloseable {

    long size() throws IOException {
        return Files.size(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
