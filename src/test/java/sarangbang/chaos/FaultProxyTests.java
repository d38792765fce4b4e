package sarangbang.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sarangbang.chaos.Flow.Mode;

class FaultProxyTests {
    private static final int A_WHILE = 300; // ms
    private static final int PATIENCE = 10_000; // ms

    private ServerSocket behind;
    private FaultProxy proxy;

    @BeforeEach
    void open() throws IOException {
        behind = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        proxy = FaultProxy.before("127.0.0.1", behind.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        behind.close();
    }

    @Test
    void carriesBothWaysUntilBothHaveSaidAll() throws IOException {
        try (var near = dial();
                var far = behind.accept()) {
            say(near, "ping");
            near.shutdownOutput();
            assertThat(far.getInputStream().readAllBytes()).asString().isEqualTo("ping");
            say(far, "pong");
            far.shutdownOutput();
            assertThat(near.getInputStream().readAllBytes()).asString().isEqualTo("pong");
        }
    }

    @Test
    void holdsEverythingAndClosesNothingWhileHalfOpen() throws IOException {
        try (var near = dial();
                var far = behind.accept()) {
            say(near, "a");
            assertThat(hear(far)).isEqualTo("a");
            proxy.set(Mode.HALF_OPEN);
            say(near, "b");
            say(far, "c");
            hearsNothing(far);
            hearsNothing(near);
            proxy.set(Mode.PASS);
            assertThat(hear(far)).isEqualTo("b");
            assertThat(hear(near)).isEqualTo("c");
        }
    }

    @Test
    void keepsBackTheEndOfAConnectionWhileHalfOpen() throws IOException {
        try (var near = dial();
                var far = behind.accept()) {
            proxy.set(Mode.HALF_OPEN);
            near.shutdownOutput();
            hearsNothing(far);
            proxy.set(Mode.PASS);
            assertThat(far.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void takesConnectionsWhileHalfOpenAndJoinsThemLater() throws IOException {
        proxy.set(Mode.HALF_OPEN);
        try (var near = dial()) {
            say(near, "d");
            behind.setSoTimeout(A_WHILE);
            assertThatThrownBy(behind::accept).isInstanceOf(SocketTimeoutException.class);
            behind.setSoTimeout(PATIENCE);
            proxy.set(Mode.PASS);
            try (var far = behind.accept()) {
                assertThat(hear(far)).isEqualTo("d");
            }
        }
    }

    @Test
    void tearsWhatStandsAndWhatComesWhileItResets() throws IOException {
        try (var near = dial();
                var far = behind.accept()) {
            say(near, "e");
            assertThat(hear(far)).isEqualTo("e");
            proxy.set(Mode.RESET);
            isTorn(near);
            isTorn(far);
        }
        try (var late = dial()) {
            isTorn(late);
        }
        proxy.set(Mode.PASS);
        passes();
    }

    @Test
    void tearsAHalfOpenConnectionToo() throws IOException {
        try (var near = dial();
                var far = behind.accept()) {
            proxy.set(Mode.HALF_OPEN);
            say(near, "f");
            proxy.set(Mode.RESET);
            isTorn(near);
            isTorn(far);
        }
    }

    @Test
    void refusesAndListensAgainOnTheSamePort() throws IOException {
        try (var near = dial();
                var far = behind.accept()) {
            proxy.set(Mode.REFUSE);
            isTorn(near);
            isTorn(far);
        }
        assertThatThrownBy(this::dial).isInstanceOf(ConnectException.class);
        proxy.set(Mode.PASS);
        passes();
    }

    @Test
    void tellsWhenNobodyIsBehindIt() throws IOException {
        behind.close();
        try (var near = dial()) {
            isTorn(near);
        }
    }

    @Test
    void isLateWhenSlow() throws IOException {
        proxy.set(Mode.SLOW);
        long start = System.nanoTime();
        passes();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(150));
    }

    private void passes() throws IOException {
        try (var near = dial();
                var far = behind.accept()) {
            say(near, "g");
            assertThat(hear(far)).isEqualTo("g");
        }
    }

    private Socket dial() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hear(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE);
        return Character.toString(socket.getInputStream().read());
    }

    private static void hearsNothing(Socket socket) throws IOException {
        socket.setSoTimeout(A_WHILE);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(PATIENCE);
    }

    private static void isTorn(Socket socket) {
        assertThatThrownBy(() -> socket.getInputStream().read())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }
}
