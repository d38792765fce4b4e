package sarangbang.bench.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** The one thread on which all guests live, so that nothing is locked or counted twice. */
final class Loop implements AutoCloseable {
    private static final int LARGEST = 1 << 20; // bytes of a frame
    private static final int CONNECT = 10_000; // ms

    private final MultiThreadIoEventLoopGroup group =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("guests", true), NioIoHandler.newFactory());
    private final EventLoop thread = group.next();
    private final long threadId = call(() -> Thread.currentThread().threadId());

    <T> T call(Callable<T> deed) {
        try {
            return thread.submit(deed).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    void run(Runnable deed) {
        call(() -> {
            deed.run();
            return true;
        });
    }

    /** @param when in {@link System#nanoTime()} */
    Future<?> at(long when, Runnable deed) {
        return thread.schedule(deed, when - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** CPU time of the thread so far, in ns: near that of the clock it is the load generator that is measured. */
    long cpu() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId);
    }

    void connect(URI uri, String authorization, Guest guest) {
        new Bootstrap()
                .group(thread)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        secure(uri, channel);
                        channel.pipeline()
                                .addLast(new HttpClientCodec(), new HttpObjectAggregator(LARGEST))
                                .addLast(webSocket(uri, authorization), guest);
                    }
                })
                .connect(uri.getHost(), port(uri))
                .addListener(dialled -> {
                    if (!dialled.isSuccess()) {
                        guest.ready().completeExceptionally(dialled.cause());
                    }
                });
    }

    private static WebSocketClientProtocolHandler webSocket(URI uri, String authorization) {
        var headers = new DefaultHttpHeaders();
        if (!authorization.isEmpty()) {
            headers.set(HttpHeaderNames.AUTHORIZATION, authorization);
        }
        return new WebSocketClientProtocolHandler(WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(uri)
                .subprotocol("v12.stomp")
                .customHeaders(headers)
                .maxFramePayloadLength(LARGEST)
                .withUTF8Validator(false)
                .handleCloseFrames(false)
                .handshakeTimeoutMillis(60_000)
                .build());
    }

    private static void secure(URI uri, Channel channel) {
        if (isSecure(uri)) {
            channel.pipeline().addLast(Tls.CONTEXT.newHandler(channel.alloc(), uri.getHost(), port(uri)));
        }
    }

    private static boolean isSecure(URI uri) {
        return uri.getScheme().equals("wss");
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? isSecure(uri) ? 443 : 80 : uri.getPort();
    }

    /** Made once, and only if it is needed: it reads all certificates that this machine trusts. */
    private static final class Tls {
        private static final SslContext CONTEXT = context();

        private static SslContext context() {
            try {
                return SslContextBuilder.forClient().build();
            } catch (SSLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
