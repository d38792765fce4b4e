package sarangbang.account;

/** On this node: whatever came in with this credential has to go. */
public record CredentialBarred(Credential credential) {}
