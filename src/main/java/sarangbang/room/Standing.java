package sarangbang.room;

/** How somebody stands in a room. */
public record Standing(Role role, boolean isArchived) {}
