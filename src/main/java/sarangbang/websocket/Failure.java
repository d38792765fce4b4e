package sarangbang.websocket;

import java.nio.channels.CompletionHandler;
import org.jspecify.annotations.Nullable;

/** Why a write failed, if it did. */
final class Failure implements CompletionHandler<Long, @Nullable Void> {
    private volatile @Nullable Throwable why;

    @Nullable
    Throwable why() {
        return why;
    }

    @Override
    public void completed(Long written, @Nullable Void attachment) {}

    @Override
    public void failed(Throwable fault, @Nullable Void attachment) {
        why = fault;
    }
}
