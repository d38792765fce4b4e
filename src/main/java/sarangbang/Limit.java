package sarangbang;

/** How many of something are told at once at the most, and in their stead as many as are asked for. */
public record Limit(int most) {

    /** @param asked as a parameter {@code limit} says */
    public int of(int asked) {
        if (asked < 1) {
            throw new Invalid("limit", "1 to " + most);
        }
        return Math.min(asked, most);
    }
}
