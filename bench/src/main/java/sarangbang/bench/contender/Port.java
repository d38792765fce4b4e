package sarangbang.bench.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.stream.IntStream;

/** Ports of loopback. */
final class Port {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Port() {}

    /** The first of so many in a row. */
    static int free(int count) {
        for (int first = 18080; first < 30_000; first += count) {
            if (IntStream.range(first, first + count).allMatch(Port::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("No port is free");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void awaitOpen(int port, Process process) {
        for (var until = System.nanoTime() + PATIENCE.toNanos(); !isOpen(port); pause()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("%s does not listen on %d: see bench/target/logs"
                        .formatted(process.info().command().orElse("a process"), port));
            }
        }
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
