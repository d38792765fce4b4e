package sarangbang.account;

/** Signed out, revoked or deleted: its sockets close on every node. */
public record CredentialRevoked(Credential credential) {}
