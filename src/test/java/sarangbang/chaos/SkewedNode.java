package sarangbang.chaos;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import sarangbang.Sarangbang;

/**
 * An app node whose clock is an hour ahead of everybody's. One class without any other of its own: it runs inside the
 * built server. Not a {@code @Configuration}: the tests' nodes would find it and be ahead of their time as well.
 */
public final class SkewedNode {
    private SkewedNode() {}

    public static void main(String[] arguments) {
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        new SpringApplicationBuilder(Sarangbang.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("skewedClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(arguments);
    }
}
