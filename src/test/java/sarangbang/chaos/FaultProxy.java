package sarangbang.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sarangbang.chaos.Flow.Mode;
import sarangbang.stack.Ports;
import sarangbang.stack.Problem;

/** A TCP line on loopback that can be broken in the ways in which lines break. */
public final class FaultProxy implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final InetSocketAddress here;
    private final InetSocketAddress target;
    private final Flow flow = new Flow();
    private final Set<Joint> joints = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listener;

    private FaultProxy(InetSocketAddress here, InetSocketAddress target) {
        this.here = here;
        this.target = target;
    }

    public static FaultProxy before(String host, int port) {
        // Out of the range of outgoing connections: none of them may take the port while we refuse.
        var here = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Ports.free(1).getFirst());
        var proxy = new FaultProxy(here, new InetSocketAddress(host, port));
        proxy.set(Mode.PASS);
        return proxy;
    }

    public int port() {
        return here.getPort();
    }

    public synchronized void set(Mode mode) {
        flow.set(mode);
        try {
            if (mode == Mode.REFUSE) {
                hangUp();
            } else {
                listen();
            }
        } catch (IOException e) {
            throw new Problem("The line at port %d cannot be made %s: %s".formatted(port(), mode, e.getMessage()), e);
        }
        if (mode.tears()) {
            joints.forEach(Joint::tear);
        }
    }

    private void listen() throws IOException {
        if (listener != null) {
            return;
        }
        var opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(here, BACKLOG);
        listener = opened;
        Thread.ofVirtual().name("line " + port()).start(() -> accept(opened));
    }

    private void hangUp() throws IOException {
        if (listener != null) {
            listener.close();
            listener = null;
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                var near = from.accept();
                Thread.startVirtualThread(() -> take(near));
            } catch (IOException e) {
                if (!from.isClosed()) {
                    throw new Problem(
                            "The line at port %d takes nobody any more: %s".formatted(port(), e.getMessage()), e);
                }
            }
        }
    }

    private void take(Socket near) {
        var joint = new Joint(near, flow);
        joints.add(joint);
        if (flow.mode().tears()) {
            joint.tear();
        } else {
            joint.carry(target);
        }
        joints.remove(joint);
    }

    @Override
    public void close() {
        set(Mode.REFUSE);
    }
}
