package sarangbang.broadcast;

/** On its way to an exchange. */
record Letter(String exchange, String routingKey, String json) {

    static final String TOPIC = "amq.topic";
}
