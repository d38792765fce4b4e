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
public record Running(Place place, Map<Role, List<ProcessHandle>> processes) {
    /** CPU time so far, in µs. */
    public Map<Role, Long> cpu() {
        var cpu = new EnumMap<Role, Long>(Role.class);
        processes.forEach(
                (role, roots) -> cpu.put(role, all(roots).mapToLong(Usage::cpu).sum()));
        return cpu;
    }

    /** What a role's processes have in RAM outside of Java heaps, after their garbage has gone, in bytes. */
    public long memoryOutsideHeap(Role role) {
        var roots = processes.getOrDefault(role, List.of());
        roots.forEach(Usage::collectGarbage);
        return all(roots).mapToLong(Usage::memoryOutsideHeap).sum();
    }

    /** Live objects on the heaps of the app's JVMs, in bytes. */
    public long heap() {
        return processes.getOrDefault(Role.APP, List.of()).stream()
                .mapToLong(Usage::heap)
                .sum();
    }

    public boolean isAlive() {
        return processes.values().stream().flatMap(List::stream).allMatch(ProcessHandle::isAlive);
    }

    private static Stream<ProcessHandle> all(List<ProcessHandle> roots) {
        return roots.stream().flatMap(root -> Stream.concat(Stream.of(root), root.descendants()));
    }

    public enum Role {
        APP,
        BROKER,
        DATABASE
    }
}
