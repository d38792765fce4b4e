package sarangbang.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tokens")
class TokenController {

    private final Tokens tokens;
    private final AccessTokens given;

    TokenController(Tokens tokens, AccessTokens given) {
        this.tokens = tokens;
        this.given = given;
    }

    record Wish(@NotBlank @Size(max = 64) String name) {}

    record Listed(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Tokens.Given give(Caller caller, @Valid @RequestBody Wish wish) {
        if (caller.credential().kind() == Credential.Kind.TOKEN) {
            throw new SessionOnly();
        }
        return tokens.give(caller, wish.name().strip());
    }

    @GetMapping
    List<Listed> mine(Caller caller) {
        return given.findByAccountOrderByCreatedAt(caller.account()).stream()
                .map(token -> new Listed(token.id(), token.name(), token.createdAt(), token.lastUsedAt()))
                .toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Caller caller, @PathVariable UUID id) {
        tokens.takeBack(caller.account(), id);
    }
}
