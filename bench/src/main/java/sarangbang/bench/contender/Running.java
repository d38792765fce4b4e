package sarangbang.bench.contender;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sarangbang.bench.load.Place;

/**
 * A contender that answers.
 *
 * @param processes the roots of those it is made of; empty where they are not on this machine
 */
public record Running(Place place, Map<Role, List<ProcessHandle>> processes, Runnable end) implements AutoCloseable {
    /** CPU time so far, in µs. */
    public Map<Role, Long> cpu() {
        var cpu = new EnumMap<Role, Long>(Role.class);
        processes.forEach(
                (role, roots) -> cpu.put(role, all(roots).mapToLong(Usage::cpu).sum()));
        return cpu;
    }

    /** Memory of a role's processes that is in RAM, in bytes, after their garbage has gone; 0 if it has none here. */
    public long memory(Role role) {
        var roots = processes.getOrDefault(role, List.of());
        roots.forEach(Usage::collectGarbage);
        return all(roots).mapToLong(Usage::memory).sum();
    }

    /** Live objects on the heaps of the app's JVMs, in bytes. */
    public long heap() {
        return processes.getOrDefault(Role.APP, List.of()).stream()
                .mapToLong(Usage::heap)
                .sum();
    }

    private static Stream<ProcessHandle> all(List<ProcessHandle> roots) {
        return roots.stream().flatMap(root -> Stream.concat(Stream.of(root), root.descendants()));
    }

    @Override
    public void close() {
        end.run();
    }

    public enum Role {
        APP,
        BROKER,
        DATABASE
    }
}
