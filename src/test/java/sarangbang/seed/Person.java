package sarangbang.seed;

import java.util.UUID;

/** Somebody who talks in seeded rooms. */
record Person(UUID id, String username, String displayName) {}
