package sarangbang.gate;

import static java.util.stream.Collectors.toMap;
import static sarangbang.Refusal.problem;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import sarangbang.Busy;
import sarangbang.DatabaseFault;

/** Every error of a controller as problem details of ours. */
@RestControllerAdvice
class HttpProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(HttpProblems.class);
    private static final URI UNTYPED = URI.create("about:blank");

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Map<String, String> errors = wrong.getBindingResult().getFieldErrors().stream()
                .collect(toMap(FieldError::getField, HttpProblems::fault, (one, other) -> one, TreeMap::new));
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid", "Invalid", "See errors for what is wrong.");
        problem.setProperty("errors", errors);
        return handleExceptionInternal(wrong, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    private static String fault(FieldError error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is wrong");
    }

    /** Spring's own refusals have no type: theirs is named after the status, as {@code /problems/method-not-allowed}. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception why, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var response = super.handleExceptionInternal(why, body, headers, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail problem && isUntyped(problem)) {
            var known = HttpStatus.resolve(status.value());
            problem.setType(URI.create("/problems/" + (known == null ? "error" : kebab(known))));
        }
        return response;
    }

    private static boolean isUntyped(ProblemDetail problem) {
        return problem.getType() == null || UNTYPED.equals(problem.getType());
    }

    private static String kebab(HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST
                ? "invalid"
                : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onFault(Exception fault) {
        if (DatabaseFault.willPass(fault)) {
            log.warn("Refused for now", fault);
            var busy = new Busy();
            return ResponseEntity.status(busy.getStatusCode())
                    .headers(busy.getHeaders())
                    .body(busy.getBody());
        }
        log.error("Unexpected", fault);
        var problem = problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Internal error",
                "Something broke on our side. Try again.");
        return ResponseEntity.internalServerError().body(problem);
    }
}
