package sarangbang.file;

/** Bytes of a file, from one on; at least one. */
record Slice(long from, long length) {

    long last() {
        return from + length - 1;
    }
}
