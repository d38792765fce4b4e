package sarangbang.chaos;

import java.util.function.Consumer;

/** A deed that is under way, or was answered a while ago. */
final class Errand {

    final Deed deed;
    final Order order;
    final Consumer<Answer> whenDone;
    long dueAt;
    int tries;
    boolean isDone;

    Errand(Deed deed, Order order, Consumer<Answer> whenDone) {
        this.deed = deed;
        this.order = order;
        this.whenDone = whenDone;
    }
}
