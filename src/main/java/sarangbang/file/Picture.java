package sarangbang.file;

import java.io.IOException;

/**
 * What an image looks like.
 *
 * @param width as it is seen, in pixels
 * @param preview a smaller one, or the same once more
 * @param type of the preview
 */
record Picture(int width, int height, Arrival preview, String type) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        preview.close();
    }
}
