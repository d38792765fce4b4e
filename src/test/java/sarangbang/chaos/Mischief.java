package sarangbang.chaos;

import java.time.Duration;
import java.util.random.RandomGenerator;
import sarangbang.chaos.Flow.Mode;

/** Makes of a fault what is done to whom. The same seed chooses the same. */
final class Mischief {
    private final ChaosStack stack;
    private final Guests guests;
    private final RandomGenerator random;

    Mischief(ChaosStack stack, Guests guests, RandomGenerator random) {
        this.stack = stack;
        this.guests = guests;
        this.random = random;
    }

    Blow blow(Fault fault) {
        var lasts = fault.lasts(random);
        var node = stack.nodes().get(random.nextInt(stack.nodes().size()));
        return switch (fault) {
            case NODE_KILL -> blow(fault, lasts, node.victim(), node.victim()::kill, node.node()::start);
            case NODE_PAUSE -> paused(fault, lasts, node.victim());
            case BROKER_KILL -> killed(fault, lasts, broker());
            case BROKER_PAUSE -> paused(fault, lasts, broker());
            case DATABASE_KILL ->
                blow(
                        fault,
                        lasts,
                        stack.database(),
                        stack.database()::quit,
                        stack.database().program()::restart);
            case DATABASE_PAUSE -> paused(fault, lasts, stack.database());
            case MEMORY_ALARM ->
                blow(fault, lasts, stack.brokers().getFirst(), stack::raiseMemoryAlarm, stack::endMemoryAlarm);
            case AMQP_RESET, AMQP_HALF_OPEN -> onLine(fault, lasts, node, node.amqp());
            case STOMP_RESET, STOMP_HALF_OPEN -> onLine(fault, lasts, node, node.stomp());
            case DATABASE_RESET, DATABASE_HALF_OPEN -> onLine(fault, lasts, node, node.database());
            case SLOW_READERS -> slow(fault, lasts);
            case ROLLING_RESTART ->
                new Blow(fault, "every node", lasts, () -> stack.nodes().forEach(AppNode::restartInOrder), () -> {});
            case CLOCK -> throw new IllegalArgumentException("The clock is set before the start.");
        };
    }

    /** Nothing is drawn where there is no choice: the seeds of a single broker go on meaning what they meant. */
    private Victim broker() {
        var brokers = stack.brokers();
        return brokers.size() == 1 ? brokers.getFirst() : brokers.get(random.nextInt(brokers.size()));
    }

    private static Blow blow(Fault fault, Duration lasts, Victim victim, Runnable strike, Runnable heal) {
        return new Blow(fault, victim.name(), lasts, strike, heal);
    }

    private static Blow killed(Fault fault, Duration lasts, Victim victim) {
        return blow(fault, lasts, victim, victim::kill, victim.program()::restart);
    }

    private static Blow paused(Fault fault, Duration lasts, Victim victim) {
        return blow(fault, lasts, victim, victim::pause, victim::resume);
    }

    private Blow onLine(Fault fault, Duration lasts, AppNode node, FaultProxy line) {
        boolean resets = fault.word().endsWith("-reset");
        var target = node.name()
                + (line == node.database() ? " → PostgreSQL" : line == node.amqp() ? " → AMQP" : " → STOMP");
        // A line that was half open either goes on where it stood, or the other end has forgotten it.
        boolean forgotten = !resets && random.nextBoolean();
        return new Blow(fault, target, lasts, () -> line.set(resets ? Mode.RESET : Mode.HALF_OPEN), () -> {
            if (forgotten) {
                line.set(Mode.RESET);
            }
            line.set(Mode.PASS);
        });
    }

    private Blow slow(Fault fault, Duration lasts) {
        int howMany = random.nextInt(1, 4);
        return new Blow(fault, howMany + " guests", lasts, () -> guests.slow(howMany, lasts), () -> {});
    }
}
