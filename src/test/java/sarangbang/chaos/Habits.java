package sarangbang.chaos;

import java.util.EnumSet;
import java.util.Set;

/**
 * @param wanders whether clients disconnect now and then, and resume on some other node
 */
record Habits(Set<Deed.Kind> deeds, boolean wanders) {

    static final Habits ALL = new Habits(EnumSet.allOf(Deed.Kind.class), true);

    boolean include(Deed.Kind kind) {
        return deeds.contains(kind);
    }
}
