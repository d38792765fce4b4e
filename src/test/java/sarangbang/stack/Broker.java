package sarangbang.stack;

import java.util.Map;

/** RabbitMQ with the STOMP plugin, wherever it runs. */
interface Broker {
    String APP = "sarangbang-app";
    String RELAY = "sarangbang-relay";
    String ADMIN = "sarangbang-admin";
    String VHOST = "sarangbang";

    /** How to reach it, in the server's own settings. */
    Map<String, String> environment();

    BrokerConsole console();

    void stop();

    static Map<String, String> environment(String host, int amqp, int stomp, Secrets secrets) {
        return Map.of(
                "RABBITMQ_HOST",
                host,
                "RABBITMQ_PORT",
                Integer.toString(amqp),
                "RABBITMQ_STOMP_PORT",
                Integer.toString(stomp),
                "RABBITMQ_VHOST",
                VHOST,
                "RABBITMQ_USERNAME",
                APP,
                "RABBITMQ_PASSWORD",
                secrets.of(APP),
                "RABBITMQ_RELAY_USERNAME",
                RELAY,
                "RABBITMQ_RELAY_PASSWORD",
                secrets.of(RELAY));
    }
}
