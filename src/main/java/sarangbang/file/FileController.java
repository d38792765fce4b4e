package sarangbang.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sarangbang.Busy;
import sarangbang.account.AccountId;
import sarangbang.account.Caller;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;
import sarangbang.timeline.Attachment;
import sarangbang.timeline.FileId;

@RestController
class FileController {

    private static final Logger log = LoggerFactory.getLogger(FileController.class);

    private final Uploads uploads;
    private final FileTable files;
    private final Shelf shelf;
    private final Rooms rooms;
    private final FileSettings settings;

    FileController(Uploads uploads, FileTable files, Shelf shelf, Rooms rooms, FileSettings settings) {
        this.uploads = uploads;
        this.files = files;
        this.shelf = shelf;
        this.rooms = rooms;
        this.settings = settings;
    }

    /** @param maxSize of one file, in bytes */
    record Limits(long maxSize) {}

    /** What need not be tried. */
    @GetMapping("/api/files/limits")
    Limits limits() {
        return new Limits(settings.maxSize().toBytes());
    }

    /** The body is the file. Until it is posted nobody else sees it. */
    @PostMapping(path = "/api/rooms/{room}/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Attachment bring(
            Caller caller,
            @PathVariable RoomId room,
            @RequestParam(defaultValue = "") String name,
            @RequestHeader(HttpHeaders.CONTENT_LENGTH) long length,
            @RequestBody(required = false) @Nullable InputStreamResource body)
            throws IOException {
        if (body == null || length < 1) {
            throw new EmptyFile();
        }
        return uploads.bring(room, caller.account(), name, length, body.getInputStream());
    }

    @GetMapping("/api/files/{id}")
    void bytes(Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var row = visible(id, caller.account());
        var file = row.file();
        send(
                new Sending(shelf, row.bytes(), tag(row.bytes()), file.type(), disposition(file), file.size()),
                request,
                response);
    }

    /** A smaller image, the right way up. */
    @GetMapping("/api/files/{id}/preview")
    void preview(Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var row = visible(id, caller.account());
        var preview = Optional.ofNullable(row.preview()).orElseThrow(FileNotFound::new);
        var bytes = FileRow.previewOf(row.bytes());
        send(new Sending(shelf, bytes, tag(bytes), preview.type(), "inline", preview.size()), request, response);
    }

    /** Membership is asked last: who was removed before a file was posted does not get it. */
    private FileRow visible(String id, AccountId reader) {
        var row = FileId.in(id).flatMap(files::find).orElseThrow(FileNotFound::new);
        boolean isTheirs = row.message() != null || row.by().equals(reader);
        if (!isTheirs || !rooms.isMember(row.room(), reader)) {
            throw new FileNotFound();
        }
        return row;
    }

    /** Between the look at its row and the one at its bytes it may have been deleted; or the shelf is away. */
    private static void send(Sending sending, HttpServletRequest request, HttpServletResponse response) {
        try {
            sending.answer(request, response);
        } catch (NoSuchFileException gone) {
            throw new FileNotFound();
        } catch (IOException away) {
            log.warn("{} could not be read", sending.bytes(), away);
            if (!response.isCommitted()) {
                response.reset();
            }
            throw new Busy();
        }
    }

    private static String tag(String bytes) {
        return '"' + bytes + '"';
    }

    private static String disposition(Attachment file) {
        var how = ContentType.isShown(file.type()) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(file.name(), StandardCharsets.UTF_8).build().toString();
    }
}
