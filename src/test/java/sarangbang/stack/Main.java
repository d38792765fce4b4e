package sarangbang.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Where {@code ./chat} arrives after it has found a JDK and built what was not built. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(List.of(arguments)));
        } catch (Problem e) {
            System.err.println("chat: " + e.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> words) {
        var command = words.getFirst();
        if (command.equals("seed")) {
            return new Seed(SeedOptions.of(words.subList(1, words.size()))).run();
        }
        var options = Options.of(command, words.subList(1, words.size()));
        return switch (command) {
            case "up" ->
                options.detach()
                        ? new DetachedUp(options, withoutDetach(words), Map.of()).run()
                        : new Up(options).run();
            case "down" -> Down.run(options);
            case "test" -> new TestRun().run();
            case "status" -> Status.run(options);
            default -> throw new Problem("There is no command %s; `./chat help` lists them.".formatted(command));
        };
    }

    private static List<String> withoutDetach(List<String> words) {
        return words.stream().filter(word -> !word.equals("--detach")).toList();
    }

    /** One line a step, at once even into a file. */
    static void say(String line, Object... values) {
        System.out.println(values.length == 0 ? line : line.formatted(Arrays.copyOf(values, values.length)));
        System.out.flush();
    }
}
