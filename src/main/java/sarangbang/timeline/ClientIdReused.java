package sarangbang.timeline;

import org.springframework.http.HttpStatus;
import sarangbang.Refusal;

class ClientIdReused extends Refusal {

    ClientIdReused(long seq) {
        super(
                HttpStatus.CONFLICT,
                "client-id-reused",
                "clientId reused",
                "You said something else under this clientId, at seq " + seq + ".");
        getBody().setProperty("seq", seq);
    }
}
