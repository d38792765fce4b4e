package sarangbang.broadcast;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import sarangbang.account.Credential;

/** What one node tells all the others. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Notice.Left.class, name = "left"),
    @JsonSubTypes.Type(value = Notice.Revoked.class, name = "revoked"),
    @JsonSubTypes.Type(value = Notice.Renamed.class, name = "renamed"),
    @JsonSubTypes.Type(value = Notice.ToAll.class, name = "to-all")
})
sealed interface Notice {

    record Left(UUID room, UUID account) implements Notice {}

    record Revoked(Credential.Kind kind, UUID credential) implements Notice {}

    record Renamed(UUID account) implements Notice {}

    /** @param json for each who is connected */
    record ToAll(String json) implements Notice {}
}
