package sarangbang.socket;

import static sarangbang.Refusal.problem;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import sarangbang.Busy;
import sarangbang.DatabaseFault;
import sarangbang.Refusal;
import sarangbang.gate.Answers;
import tools.jackson.core.JacksonException;

/** Every SEND is answered: by a receipt once what it asked for is stored, or by a problem that says why it is not. */
@Component
class Replies {

    private static final Logger log = LoggerFactory.getLogger(Replies.class);

    private final Answers answers;

    Replies(Answers answers) {
        this.answers = answers;
    }

    /**
     * Does not wait: the next frame of the same socket may be done in the same commit.
     *
     * @param deed done after its commit, with the seq it was given where there is one
     */
    void answer(Frame frame, Supplier<? extends CompletionStage<@Nullable Long>> deed) {
        try {
            deed.get().whenComplete((seq, failure) -> {
                if (failure != null) {
                    refuse(frame, cause(failure));
                } else if (frame.receipt() != null) {
                    answers.receipt(frame.socket(), frame.receipt(), seq);
                }
            });
        } catch (RuntimeException refused) {
            refuse(frame, refused);
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private void refuse(Frame frame, Throwable why) {
        refuse(
                frame,
                switch (why) {
                    case Refusal refusal -> refusal.getBody();
                    case JacksonException unreadable ->
                        problem(HttpStatus.BAD_REQUEST, "invalid", "Invalid", "The body is not the JSON it should be.");
                    default -> fault(frame, why);
                });
    }

    private static ProblemDetail fault(Frame frame, Throwable why) {
        log.error("A SEND of {} failed", frame.socket().caller(), why);
        return DatabaseFault.willPass(why)
                ? new Busy().getBody()
                : problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Internal error",
                        "Something broke on our side. Send it again under the same clientId.");
    }

    private void refuse(Frame frame, ProblemDetail problem) {
        answers.problem(frame.socket(), problem, frame.receipt(), frame.body().getBytes(StandardCharsets.UTF_8));
    }
}
