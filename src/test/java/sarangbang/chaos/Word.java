package sarangbang.chaos;

/** What a client said and has a receipt for. */
record Word(long seq, String clientId, String body, boolean isTouched) {

    /** Once it was asked to be edited. */
    Word touched() {
        return new Word(seq, clientId, body, true);
    }
}
