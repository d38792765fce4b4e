package sarangbang.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder of the machine, or one that machines share. Whoever finds a name there finds all of it. */
final class DiskShelf implements Shelf {

    private final Path folder;

    DiskShelf(Path folder) {
        this.folder = folder;
    }

    /** No folder holds all of them: the first two letters of an id are as good as thrown dice. */
    private Path board(String name) {
        return folder.resolve(name.substring(0, 2));
    }

    private Path place(String name) {
        return board(name).resolve(name);
    }

    @Override
    public void put(String name, Path bytes) throws IOException {
        var board = Files.createDirectories(board(name));
        force(bytes, StandardOpenOption.WRITE);
        Files.move(bytes, place(name), StandardCopyOption.ATOMIC_MOVE);
        force(board, StandardOpenOption.READ);
        force(folder, StandardOpenOption.READ);
    }

    /** A folder, too: the name of what lies in it is not there for certain before that. */
    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream read(String name, Slice slice) throws IOException {
        return Channels.newInputStream(
                FileChannel.open(place(name), StandardOpenOption.READ).position(slice.from()));
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }
}
