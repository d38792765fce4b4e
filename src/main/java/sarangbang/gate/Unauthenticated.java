package sarangbang.gate;

import static sarangbang.Refusal.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

@Component
class Unauthenticated implements AuthenticationEntryPoint {

    private final ProblemWriter problems;

    Unauthenticated(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        problems.write(
                problem(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "Not signed in",
                        "Sign in, or bring an access token."),
                response);
    }
}
