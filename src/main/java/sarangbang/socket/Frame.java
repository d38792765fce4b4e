package sarangbang.socket;

import org.jspecify.annotations.Nullable;
import sarangbang.account.AccountId;
import sarangbang.gate.Socket;

/** A SEND: where it came from, the receipt it asks for, and what it says. */
record Frame(Socket socket, @Nullable String receipt, String body) {

    AccountId account() {
        return socket.caller().account();
    }
}
