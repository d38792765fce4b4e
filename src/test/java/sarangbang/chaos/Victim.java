package sarangbang.chaos;

import sarangbang.stack.Problem;
import sarangbang.stack.Signals;
import sarangbang.stack.Watched;

/** A process of the stack, to be killed or paused. Each step is an error unless it was possible and had its effect. */
record Victim(Watched program) {
    String name() {
        return program.name();
    }

    void kill() {
        requireAlive();
        program.process().destroyForcibly();
        program.process().onExit().join();
    }

    /** As SIGQUIT does it to PostgreSQL: at once, with everything it has started. */
    void quit() {
        requireAlive();
        Signals.stop(program.process().toHandle(), "QUIT");
    }

    void pause() {
        requireAlive();
        Signals.pause(program.process().toHandle());
    }

    void resume() {
        requireAlive();
        Signals.resume(program.process().toHandle());
    }

    void requireAlive() {
        if (!program.process().isAlive()) {
            throw new Problem("%s has ended with code %d, and nobody had killed it; see %s."
                    .formatted(name(), program.process().exitValue(), program.log()));
        }
    }
}
