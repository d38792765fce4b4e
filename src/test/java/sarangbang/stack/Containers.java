package sarangbang.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The images that the house can stand on instead of programs, the same as in docker-compose.yml. */
final class Containers {
    static final String POSTGRES = "postgres:18";
    static final String RABBITMQ = "rabbitmq:4-management";

    private Containers() {}

    static boolean areWanted() {
        var services = System.getenv().getOrDefault("CHAT_TEST_SERVICES", "native");
        return switch (services) {
            case "native" -> false;
            case "containers" -> true;
            default -> throw new Problem("CHAT_TEST_SERVICES is native or containers, not %s.".formatted(services));
        };
    }

    /** Looked for rather than pulled: where nothing can be pulled, Testcontainers would try for minutes. */
    static void requireImages() {
        for (var image : List.of(POSTGRES, RABBITMQ)) {
            if (!isThere(image)) {
                throw new Problem(
                        "CHAT_TEST_SERVICES=containers needs the image %s: `docker pull %s`.".formatted(image, image));
            }
        }
    }

    static boolean isThere(String image) {
        return Programs.find("docker").isPresent()
                && docker("image", "inspect", image).code() == 0;
    }

    static Programs.Answer docker(String... words) {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        return Programs.ask(Path.of("/"), Map.of(), command);
    }
}
