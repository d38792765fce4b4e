package sarangbang.stack;

import java.nio.file.Path;

/** A long-running program of a stack that can be started again in its place: same folder, same ports. */
public interface Watched {
    String name();

    Path log();

    Process process();

    void restart();
}
