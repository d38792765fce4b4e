package sarangbang.file;

/**
 * What is known of an image once it has been copied, before anything of it is unpacked.
 *
 * @param unpacking what it takes to make a picture of it
 */
record Glance(Orientation orientation, Unpacking unpacking) {

    enum Unpacking {
        /** Row by row: what is not needed is not kept. */
        IN_ROWS,
        /** All of it has to be in the memory at once. */
        WHOLE,
        /** More than it says, or for longer than anybody would wait. */
        NEVER
    }

    static Glance inRows(Orientation orientation) {
        return new Glance(orientation, Unpacking.IN_ROWS);
    }
}
