package sarangbang.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

public record FileId(@JsonValue UUID value) {

    public static FileId next() {
        return new FileId(UUID.randomUUID());
    }

    /** Empty for what is no id at all: there is no such file. */
    public static Optional<FileId> in(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(new FileId(id)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
