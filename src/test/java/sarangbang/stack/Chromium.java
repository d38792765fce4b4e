package sarangbang.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the end-to-end tests: the machine's own, or Debian's, installed if we may. */
final class Chromium {
    private static final Path ON_MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private Chromium() {}

    static Path find() {
        return installed().orElseGet(Chromium::install);
    }

    private static Optional<Path> installed() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var onPath = Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .map(Programs::find)
                .flatMap(Optional::stream);
        return Stream.concat(named.stream(), Stream.concat(onPath, Stream.of(ON_MAC)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path install() {
        if (!Programs.weAreRoot() || Programs.find("apt-get").isEmpty()) {
            throw new Problem("Chromium was not found: install it (Debian: apt-get install chromium) or name it by"
                    + " CHROMIUM.");
        }
        Main.say("Installing Chromium from Debian's packages …");
        var plain = Map.of("DEBIAN_FRONTEND", "noninteractive", "LC_ALL", "C");
        Programs.run(Path.of("/"), plain, List.of("apt-get", "-q", "update"));
        Programs.run(Path.of("/"), plain, List.of("apt-get", "-qy", "install", "--no-install-recommends", "chromium"));
        return installed().orElseThrow(() -> new Problem("Chromium was installed, but cannot be found."));
    }
}
