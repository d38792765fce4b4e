package sarangbang.bench.contender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a process takes, as Linux tells it under {@code /proc}. One that has ended takes nothing. */
final class Usage {
    private static final long TICK = 10_000; // µs; USER_HZ is 100 on every Linux
    private static final int TICKS_IN_USER_MODE = 11; // fields after the command's name
    private static final int TICKS_IN_THE_KERNEL = 12;
    private static final Pattern HEAP_USED = Pattern.compile("(?:heap|generation)[^\\n]*used (\\d+)K");

    private Usage() {}

    /** In µs, of all its threads. */
    static long cpu(ProcessHandle process) {
        try {
            var stat = Files.readString(file(process, "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return TICK * (Long.parseLong(fields[TICKS_IN_USER_MODE]) + Long.parseLong(fields[TICKS_IN_THE_KERNEL]));
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Its own share of what is in RAM, in bytes: pages that several processes have are divided among them. */
    static long memory(ProcessHandle process) {
        try (var lines = Files.lines(file(process, "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Only a JVM understands it; others are left as they are. */
    static void collectGarbage(ProcessHandle process) {
        jcmd(process, "GC.run");
    }

    static long heap(ProcessHandle jvm) {
        var used = HEAP_USED.matcher(jcmd(jvm, "GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) << 10 : 0;
    }

    private static String jcmd(ProcessHandle process, String command) {
        if (process.info()
                .command()
                .filter(program -> program.endsWith("/java"))
                .isEmpty()) {
            return "";
        }
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), command).start();
            return new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path file(ProcessHandle process, String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }
}
