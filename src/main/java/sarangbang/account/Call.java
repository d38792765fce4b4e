package sarangbang.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** What stands behind an @ for many people at once, and so is nobody's username. */
public enum Call {
    /** Everybody in the room. */
    @JsonProperty("all")
    ALL("all", "모두"),
    /** Those in the room who are connected just now. */
    @JsonProperty("here")
    HERE("here", "여기");

    private final String english;
    private final String korean;

    Call(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    /** However it was typed. */
    public static Optional<Call> named(String name) {
        var normal = Username.normal(name);
        return Arrays.stream(values())
                .filter(call -> normal.equals(call.english) || normal.equals(call.korean))
                .findFirst();
    }
}
