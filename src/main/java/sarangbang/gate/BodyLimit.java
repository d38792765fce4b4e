package sarangbang.gate;

import static sarangbang.Refusal.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nothing that is asked over HTTP is long, but for files. What says that it is, or does not say how long it is, is not read;
 * how large a file may be is said by whoever takes it in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

    private static final long MOST_BYTES = 128 * 1024;
    private static final Pattern FILES = Pattern.compile("/api/rooms/[^/]+/files");

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES && !isFile(request)) {
            refuse(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-long",
                    "A request has at most " + MOST_BYTES + " bytes.",
                    response);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(HttpStatus.LENGTH_REQUIRED, "length-required", "Say how long the body is.", response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && FILES.matcher(request.getRequestURI()).matches();
    }

    private void refuse(HttpStatus status, String type, String why, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.write(problem(status, type, status.getReasonPhrase(), why), response);
    }
}
