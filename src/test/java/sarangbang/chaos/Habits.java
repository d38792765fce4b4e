package sarangbang.chaos;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * @param wanders whether clients disconnect now and then, and resume on some other node
 * @param links that they put into what they say
 */
record Habits(Set<Deed.Kind> deeds, boolean wanders, List<String> links) {

    static final Habits ALL = new Habits(EnumSet.allOf(Deed.Kind.class), true, List.of());

    Habits linkingTo(List<String> pages) {
        return new Habits(deeds, wanders, pages);
    }

    boolean include(Deed.Kind kind) {
        return deeds.contains(kind);
    }
}
