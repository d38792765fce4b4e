package sarangbang.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A file, as it stands in a message.
 *
 * @param type by what is in it, whatever its name says
 * @param size in bytes
 * @param width in pixels, as it is seen; only of an image of which there is a preview
 */
public record Attachment(
        FileId id,
        String name,
        String type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height) {

    public boolean isImage() {
        return type.startsWith("image/");
    }
}
