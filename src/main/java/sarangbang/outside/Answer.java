package sarangbang.outside;

import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/** What somebody outside says. A redirect is an answer like others: nobody follows it. */
public final class Answer {

    private final HttpResponse head;
    private final byte[] body;

    Answer(ClassicHttpResponse head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    public int status() {
        return head.getCode();
    }

    /** The first of that name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(head.getFirstHeader(name)).map(Header::getValue);
    }

    /** As it came over the wire; of a longer one the beginning. */
    public byte[] body() {
        return body;
    }
}
