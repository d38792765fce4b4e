package sarangbang.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a process takes, as Linux tells it under {@code /proc}. One that has ended takes nothing. */
final class Usage {
    private static final long TICK = 10_000; // µs; USER_HZ is 100 on every Linux
    private static final int FIRST_TIME = 11; // of four fields after the command's name: its own, and of ended children
    private static final int TIMES = 4;
    private static final Pattern HEAP =
            Pattern.compile("heap\\s+total[^\\n]*used (\\d+)K \\[0x([0-9a-f]+), 0x([0-9a-f]+)");
    private static final Pattern MAPPING = Pattern.compile("([0-9a-f]+)-([0-9a-f]+) .*");

    private Usage() {}

    /** In µs, of all its threads, and of its children that have ended. */
    static long cpu(ProcessHandle process) {
        try {
            var stat = Files.readString(file(process, "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return TICK
                    * Arrays.stream(fields, FIRST_TIME, FIRST_TIME + TIMES)
                            .mapToLong(Long::parseLong)
                            .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    /**
     * In RAM, in bytes; pages that several processes have are divided among them. Without a Java heap, of which only
     * what lives on it says how much is needed.
     */
    static long memoryOutsideHeap(ProcessHandle process) {
        var heap = heapInfo(process);
        try (var lines = Files.lines(file(process, "smaps"))) {
            var sum = new Sum(heap);
            lines.forEach(sum::read);
            return sum.bytes;
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    private static final class Sum {
        private final Optional<Heap> heap;
        private boolean counts;
        private long bytes;

        Sum(Optional<Heap> heap) {
            this.heap = heap;
        }

        void read(String line) {
            var mapping = MAPPING.matcher(line);
            if (mapping.matches()) {
                var start = Long.parseUnsignedLong(mapping.group(1), 16);
                counts = heap.filter(one -> one.has(start)).isEmpty();
            } else if (counts && line.startsWith("Pss:")) {
                bytes += Long.parseLong(line.replaceAll("\\D", "")) << 10;
            }
        }
    }

    /** Only a JVM understands it; others are left as they are. */
    static void collectGarbage(ProcessHandle process) {
        jcmd(process, "GC.run");
    }

    /** Live objects, in bytes; 0 if it is no JVM. */
    static long heap(ProcessHandle process) {
        return heapInfo(process).map(Heap::used).orElse(0L);
    }

    private static Optional<Heap> heapInfo(ProcessHandle process) {
        var heap = HEAP.matcher(jcmd(process, "GC.heap_info"));
        return heap.find()
                ? Optional.of(new Heap(
                        Long.parseLong(heap.group(1)) << 10,
                        Long.parseUnsignedLong(heap.group(2), 16),
                        Long.parseUnsignedLong(heap.group(3), 16)))
                : Optional.empty();
    }

    private record Heap(long used, long from, long to) {
        boolean has(long address) {
            return address >= from && address < to;
        }
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
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(ProcessHandle process, String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }
}
