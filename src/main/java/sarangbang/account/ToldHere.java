package sarangbang.account;

/** On this node: everybody who is connected to it should hear this. Perhaps more than once. */
public record ToldHere(String json) {}
