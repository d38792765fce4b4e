package sarangbang.search;

import java.util.List;
import java.util.Optional;

/** Blocks that may hold what is looked for, those with the newest messages first. */
interface Source {

    /** Nothing of what is still to come is after this; empty if nothing is. */
    Optional<Position> bound();

    /** The next ones. None, where there is a bound, if it knows no more than that. */
    List<Header> next(int most);
}
