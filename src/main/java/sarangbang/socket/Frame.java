package sarangbang.socket;

import org.jspecify.annotations.Nullable;
import sarangbang.account.AccountId;
import sarangbang.gate.Socket;

/** Where a SEND came from, and the receipt it asks for. */
record Frame(Socket socket, @Nullable String receipt) {

    AccountId account() {
        return socket.caller().account();
    }
}
