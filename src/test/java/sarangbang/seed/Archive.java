package sarangbang.seed;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The server's own reading of its database, and nothing else of it: no socket, no broker, nothing that runs by itself.
 * The schema is made if it is not there. Not a configuration by annotation, or every node in a test would find it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    DataJpaRepositoriesAutoConfiguration.class
})
@EntityScan({"sarangbang.account", "sarangbang.room"})
@EnableJpaRepositories({"sarangbang.account", "sarangbang.room"})
@ComponentScan({"sarangbang.account", "sarangbang.room", "sarangbang.timeline", "sarangbang.search"})
final class Archive {
    private Archive() {}

    /** Starts nothing: whatever would write or tell by itself stays still. */
    @Bean
    static LifecycleProcessor lifecycleProcessor() {
        return new LifecycleProcessor() {
            @Override
            public void onRefresh() {}

            @Override
            public void onClose() {}

            @Override
            public void start() {}

            @Override
            public void stop() {}

            @Override
            public boolean isRunning() {
                return false;
            }
        };
    }

    @Bean
    static BeanPostProcessor explained() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new Explained(database) : bean;
            }
        };
    }

    /** @param database as the server's settings name it */
    static ConfigurableApplicationContext open(Map<String, String> database) {
        var arguments = database.entrySet().stream()
                .map(variable -> "--" + variable.getKey() + "=" + variable.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Archive.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("logging.level.root=warn", "spring.flyway.enabled=true")
                .run(arguments);
    }
}
