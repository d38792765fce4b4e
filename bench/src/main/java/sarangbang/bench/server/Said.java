package sarangbang.bench.server;

/** A message on its way. */
record Said(String room, String clientId, String body, String at) {
    Said(String room, Draft draft) {
        this(room, draft.clientId(), draft.body(), java.time.Instant.now().toString());
    }

    record Draft(String clientId, String body) {}
}
