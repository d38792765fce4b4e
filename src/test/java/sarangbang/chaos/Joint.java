package sarangbang.chaos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One connection through a {@link FaultProxy}: two sockets and what goes between them. */
final class Joint {
    private static final int PIECE = 16 * 1024;
    private static final int PATIENCE = 5_000; // ms to connect

    private final Socket near;
    private final Socket far = new Socket();
    private final Flow flow;

    Joint(Socket near, Flow flow) {
        this.near = near;
        this.flow = flow;
    }

    /** Until both sides have said all they have to say, or one of them is gone. */
    void carry(InetSocketAddress target) {
        try {
            flow.admit();
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            far.connect(target, PATIENCE);
            var back = Thread.startVirtualThread(() -> pump(far, near));
            pump(near, far);
            back.join();
            near.close();
            far.close();
        } catch (IOException | InterruptedException e) {
            // Whoever is behind us is gone: the nearest thing to a refusal that is left to us.
            tear();
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            var piece = new byte[PIECE];
            var in = from.getInputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                flow.admit();
                to.getOutputStream().write(piece, 0, length);
            }
            flow.admit();
            to.shutdownOutput();
        } catch (IOException | InterruptedException e) {
            tear();
        }
    }

    /** RST to both sides, instead of the FIN that an orderly end would be. */
    void tear() {
        tear(near);
        tear(far);
    }

    static void tear(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
            return;
        }
    }
}
