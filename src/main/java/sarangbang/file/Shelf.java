package sarangbang.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where bytes lie, each under the name by which it was put there: an id, and nothing that people chose. */
interface Shelf {

    /** @param bytes a file that nobody needs any more afterwards; what it holds lasts once this returns */
    void put(String name, Path bytes) throws IOException;

    /** @throws NoSuchFileException if there is nothing of this name */
    InputStream read(String name, Slice slice) throws IOException;

    /** What is not there need not be removed. */
    void remove(String name) throws IOException;
}
