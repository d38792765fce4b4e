package sarangbang;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What the house says instead of doing what was asked: RFC 9457 problem details with a stable type, the same over HTTP
 * and over STOMP.
 */
public abstract class Refusal extends ErrorResponseException {

    protected Refusal(HttpStatus status, String type, String title, String detail) {
        super(status, problem(status, type, title, detail), null);
    }

    /** @param type the last segment of {@code /problems/…} */
    public static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(title);
        return problem;
    }
}
