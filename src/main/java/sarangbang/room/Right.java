package sarangbang.room;

/** What not everybody in a room may do, and from which role on somebody may. */
public enum Right {
    /** To say what the room is about. */
    DESCRIBE(Role.MODERATOR),
    /** To show somebody of a lower role the door. */
    REMOVE(Role.MODERATOR),
    /** To keep somebody out. */
    BAN(Role.MODERATOR),
    /** To make links that let people in, and to take them back. */
    LINK(Role.MODERATOR),
    /** To take back what others have said. */
    DELETE(Role.MODERATOR),
    NAME(Role.OWNER),
    ARCHIVE(Role.OWNER),
    /** To say who has which role. */
    APPOINT(Role.OWNER),
    /** To make links that never wear out. */
    LINK_WITHOUT_LIMIT(Role.OWNER),
    /** To call many at once where there are many. */
    CALL_MANY(Role.OWNER);

    final Role least;

    Right(Role least) {
        this.least = least;
    }
}
