package sarangbang.broadcast;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import sarangbang.account.Credential;

/** What one node tells all the others. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Notice.Left.class, name = "left"),
    @JsonSubTypes.Type(value = Notice.Revoked.class, name = "revoked")
})
sealed interface Notice {

    record Left(UUID room, UUID account) implements Notice {}

    record Revoked(Credential.Kind kind, UUID credential) implements Notice {}
}
