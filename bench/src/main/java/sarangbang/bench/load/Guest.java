package sarangbang.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One STOMP connection. It is ready once every room it asked for is live. */
final class Guest extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final int NARROW = 4096; // bytes

    private final List<String> rooms;
    private final Place.Dialect dialect;
    private final Listener listener;
    private final Hearing hearing = new Hearing();
    private final CompletableFuture<Guest> ready = new CompletableFuture<>();
    private ChannelHandlerContext context;
    private int live;
    private boolean leaving;

    /** Where a SUBSCRIBE's receipt is not answered, it counts as live when it is sent. */
    Guest(List<String> rooms, Place place, Listener listener) {
        this.rooms = rooms;
        this.dialect = place.dialect();
        this.listener = listener;
    }

    CompletableFuture<Guest> ready() {
        return ready;
    }

    Hearing hearing() {
        return hearing;
    }

    void write(String frame) {
        context.writeAndFlush(new TextWebSocketFrame(frame), context.voidPromise());
    }

    /** From now on it takes nothing in, and the server soon finds its socket full. */
    void stopReading() {
        context.channel().config().setOption(ChannelOption.SO_RCVBUF, NARROW);
        context.channel().config().setAutoRead(false);
    }

    /** Why its SENDs are refused, if they are; nothing is answered to this one. */
    void hearProblems() {
        write(Frames.subscribe("problems", "/user/queue/problems", ""));
    }

    void leave() {
        leaving = true;
        if (context != null) {
            context.close();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            this.context = context;
            write(Frames.CONNECT);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            fail("The server closed: " + close.statusCode() + " " + close.reasonText());
        } else if (frame.content().isReadable()) {
            read(frame.content());
        }
    }

    private void read(ByteBuf frame) {
        switch (frame.getByte(frame.readerIndex())) {
            case 'M' -> listener.heard(this, frame);
            case 'C' -> subscribe();
            case 'R' -> live();
            case 'E' -> fail(frame.toString(StandardCharsets.UTF_8));
            default -> {} // a heart-beat
        }
    }

    private void subscribe() {
        for (int i = 0; i < rooms.size(); i++) {
            var topic = dialect.topicOf(rooms.get(i));
            write(Frames.subscribe("r" + i, topic, dialect.receipts() ? "live-" + i : ""));
            if (!dialect.receipts()) {
                live();
            }
        }
    }

    private void live() {
        if (++live == rooms.size()) {
            ready.complete(this);
        }
    }

    private void fail(String why) {
        if (!leaving && !ready.completeExceptionally(new IllegalStateException(why))) {
            leaving = true; // told once
            listener.lost(this, why);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail("The server hung up");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(cause.toString());
        context.close();
    }

    interface Listener {
        void heard(Guest guest, ByteBuf frame);

        void lost(Guest guest, String why);
    }
}
