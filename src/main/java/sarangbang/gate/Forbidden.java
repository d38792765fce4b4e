package sarangbang.gate;

import static sarangbang.Refusal.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

@Component
class Forbidden implements AccessDeniedHandler {

    private final ProblemWriter problems;

    Forbidden(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        problems.write(why instanceof CsrfException ? csrf() : forbidden(), response);
    }

    private static ProblemDetail csrf() {
        return problem(
                HttpStatus.FORBIDDEN,
                "csrf",
                "Cross-site request",
                "Send header X-XSRF-TOKEN with the value of cookie XSRF-TOKEN.");
    }

    private static ProblemDetail forbidden() {
        return problem(HttpStatus.FORBIDDEN, "forbidden", "Forbidden", "That is not for you.");
    }
}
