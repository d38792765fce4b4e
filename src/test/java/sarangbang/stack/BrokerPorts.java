package sarangbang.stack;

/** All that a RabbitMQ node of ours listens on, each on loopback. */
record BrokerPorts(int amqp, int stomp, int console, int metrics, int cluster) {
    static BrokerPorts free() {
        var ports = Ports.free(5);
        return new BrokerPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
    }
}
