package sarangbang.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

/**
 * Bytes on their way to whoever asked for them. They never change; but who may have them does, so every time that they are
 * shown they are asked for again, and who has them already is told no more than that.
 *
 * @param tag by which these are known to be those
 */
record Sending(Shelf shelf, String bytes, String tag, String type, String disposition, long size) {

    private static final int PIECE = 64 * 1024;
    /** Whatever it may be, a browser runs nothing of it. */
    private static final String NOTHING = "sandbox; default-src 'none'";

    /** Nothing is said before the bytes are there to be read: if they are not, it is a refusal. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = range(request);
        var slice = asked.map(this::slice).orElse(new Slice(0, size));
        if (hasIt(request)) {
            describe(response);
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
        } else if (slice.length() < 1) {
            describe(response);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
        } else {
            try (var from = shelf.read(bytes, slice)) {
                describe(response);
                if (asked.isPresent()) {
                    response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
                    response.setHeader(
                            HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(slice.from(), slice.last(), size));
                }
                response.setContentLengthLong(slice.length());
                if (!request.getMethod().equals("HEAD")) {
                    write(from, slice.length(), response);
                }
            }
        }
    }

    private void describe(HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", NOTHING);
    }

    private boolean hasIt(HttpServletRequest request) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.equals("*") || known.contains(tag));
    }

    /** One; who asks for several at once gets all of it, as does who asks for what cannot be meant. */
    private Optional<HttpRange> range(HttpServletRequest request) {
        var only = request.getHeader(HttpHeaders.IF_RANGE);
        if (only != null && !only.equals(tag)) {
            return Optional.empty();
        }
        try {
            var ranges = HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
            return ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.empty();
        } catch (IllegalArgumentException meaningless) {
            return Optional.empty();
        }
    }

    private Slice slice(HttpRange range) {
        long from = range.getRangeStart(size);
        return new Slice(from, range.getRangeEnd(size) - from + 1);
    }

    private static void write(InputStream from, long length, HttpServletResponse response) throws IOException {
        var piece = new byte[PIECE];
        for (long left = length; left > 0; ) {
            int read = from.read(piece, 0, (int) Math.min(left, PIECE));
            if (read < 0) {
                throw new IOException("It ends before its end");
            }
            if (!isTaken(piece, read, response)) {
                return;
            }
            left -= read;
        }
    }

    /** Who has gone need not be told of it. */
    private static boolean isTaken(byte[] piece, int length, HttpServletResponse response) {
        try {
            response.getOutputStream().write(piece, 0, length);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
