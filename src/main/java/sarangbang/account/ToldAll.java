package sarangbang.account;

/** Something everybody who is connected should hear; {@code body} is sent as JSON on the user stream of each. */
public record ToldAll(Object body) {}
