package sarangbang.bench.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The limit: one thread that copies what is said to those who asked for it, each frame encoded once. No accounts, no
 * rules, no database, no broker, no heart-beats, no bound on what waits.
 */
public class BareServer {
    private static final int LARGEST = 1 << 16; // bytes of a handshake
    private static final int FINAL_TEXT = 0x81;
    private static final int LONGEST_IN_ONE_BYTE = 125;
    private static final int LENGTH_IN_TWO_BYTES = 126;

    private final Map<String, List<Channel>> rooms = new HashMap<>();
    private final Set<Channel> written = new LinkedHashSet<>();

    /** @param arguments port */
    public static void main(String[] arguments) throws InterruptedException {
        new BareServer().listen(Integer.parseInt(arguments[0])).closeFuture().sync();
    }

    /** Its thread ends with the JVM. */
    public Channel listen(int port) throws InterruptedException {
        var thread = new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("bare"), NioIoHandler.newFactory());
        return new ServerBootstrap()
                .group(thread)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec(), new HttpObjectAggregator(LARGEST))
                                .addLast(webSocket(), new Ears());
                    }
                })
                .bind(port)
                .sync()
                .channel();
    }

    private static WebSocketServerProtocolHandler webSocket() {
        return new WebSocketServerProtocolHandler(WebSocketServerProtocolConfig.newBuilder()
                .websocketPath("/ws-connect")
                .subprotocols("v12.stomp")
                .withUTF8Validator(false)
                .build());
    }

    /** Already a WebSocket frame: from the head of the pipeline, past what would encode it again. */
    protected void copy(ByteBuf frame, Channel reader) {
        reader.pipeline().firstContext().write(frame.retainedDuplicate(), reader.voidPromise());
        written.add(reader);
    }

    private void tell(String sent) {
        var room = header(sent, "destination").replace("/app/", "/topic/").replace("/post", "");
        var frame = encode("MESSAGE\nsubscription:r0\ndestination:" + room + "\nmessage-id:0"
                + sent.substring(sent.indexOf("\n\n")));
        rooms.getOrDefault(room, List.of()).forEach(reader -> copy(frame, reader));
        frame.release();
    }

    private static ByteBuf encode(String text) {
        var payload = text.getBytes(StandardCharsets.UTF_8);
        var frame = Unpooled.directBuffer(payload.length + 4).writeByte(FINAL_TEXT);
        if (payload.length <= LONGEST_IN_ONE_BYTE) {
            frame.writeByte(payload.length);
        } else {
            frame.writeByte(LENGTH_IN_TWO_BYTES).writeShort(payload.length);
        }
        return frame.writeBytes(payload);
    }

    private static String header(String frame, String name) {
        var from = frame.indexOf("\n" + name + ":") + name.length() + 2;
        return frame.substring(from, frame.indexOf('\n', from));
    }

    private final class Ears extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            var text = frame.text();
            if (text.startsWith("CONNECT")) {
                answer(context, "CONNECTED\nversion:1.2\nheart-beat:0,0\n\n\0");
            } else if (text.startsWith("SUBSCRIBE")) {
                rooms.computeIfAbsent(header(text, "destination"), room -> new ArrayList<>())
                        .add(context.channel());
                if (text.contains("\nreceipt:")) {
                    answer(context, "RECEIPT\nreceipt-id:" + header(text, "receipt") + "\n\n\0");
                }
            } else if (text.startsWith("SEND")) {
                tell(text);
            }
        }

        private static void answer(ChannelHandlerContext context, String frame) {
            context.writeAndFlush(new TextWebSocketFrame(frame));
        }

        /** Whoever was told something in this round of reads gets it in one write. */
        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            written.forEach(Channel::flush);
            written.clear();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            rooms.values().forEach(readers -> readers.remove(context.channel()));
        }
    }
}
