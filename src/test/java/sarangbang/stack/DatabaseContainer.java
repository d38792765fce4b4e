package sarangbang.stack;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, for tests. */
record DatabaseContainer(PostgreSQLContainer container, DatabaseAccess access) implements Database {
    static DatabaseContainer start(Secrets secrets) {
        var container = new PostgreSQLContainer(Containers.POSTGRES)
                .withDatabaseName(DatabaseAccess.SUPERUSER)
                .withUsername(DatabaseAccess.SUPERUSER)
                .withPassword(secrets.of(DatabaseAccess.SUPERUSER))
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        var access = new DatabaseAccess(
                container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), secrets);
        access.admitApp();
        return new DatabaseContainer(container, access);
    }

    @Override
    public void stop() {
        container.stop();
    }
}
