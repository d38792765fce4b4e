package sarangbang.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is, by what is in it. Only what is listed here is called by its name: the rest is text or bytes, and what a
 * browser would run is no more than text.
 */
final class ContentType {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    private static final String TEXT = "text/plain";
    private static final String BYTES = "application/octet-stream";
    /** What browsers show or play by themselves, and cannot be hurt by. */
    private static final Set<String> SHOWN = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "audio/mpeg",
            "audio/ogg",
            "audio/mp4",
            "audio/wav",
            "video/mp4",
            "video/webm");
    /** Called by their names, and only saved. */
    private static final Set<String> SAVED = Set.of(
            "application/pdf",
            "application/zip",
            "application/gzip",
            "application/x-7z-compressed",
            "application/msword",
            "image/avif",
            "image/bmp",
            "image/heic",
            "image/tiff",
            "audio/flac",
            "video/quicktime");

    private static final Map<String, String> USUAL = Map.of(
            "audio/vnd.wave", "audio/wav",
            "audio/vorbis", "audio/ogg",
            "audio/opus", "audio/ogg",
            "audio/x-flac", "audio/flac",
            "application/x-tika-ooxml", "application/zip",
            "application/mp4", "video/mp4");

    private ContentType() {}

    static String of(Path file) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var found = KNOWN.detect(bytes, new Metadata()).getBaseType().toString();
            return named(USUAL.getOrDefault(found, found));
        }
    }

    private static String named(String found) {
        if (SHOWN.contains(found) || SAVED.contains(found)) {
            return found;
        }
        return found.startsWith("text/") || found.endsWith("xml") || found.contains("script") ? TEXT : BYTES;
    }

    static boolean isShown(String type) {
        return SHOWN.contains(type);
    }
}
