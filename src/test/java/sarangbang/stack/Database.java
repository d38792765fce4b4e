package sarangbang.stack;

/** A PostgreSQL server that a stack has started. */
interface Database {
    DatabaseAccess access();

    void stop();
}
