package sarangbang.account;

/** Something one person should hear on every device; {@code body} is sent as JSON on their user stream. */
public record Told(AccountId account, Object body) {}
