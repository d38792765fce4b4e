package sarangbang.alarm;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Brings something to some devices side by side: one whose push service is slow keeps none of the others waiting. */
@Component
class Round {

    private final PushService service;

    Round(PushService service) {
        this.service = service;
    }

    private record Heard(Device device, PushService.Answer answer) {}

    interface Ear {
        void hear(Device device, PushService.Answer answer);
    }

    /** @param ear hears each answer as it comes, one after the other: it writes into the database */
    @SuppressWarnings("FutureReturnValueIgnored") // They come by way of the answers.
    void bring(Collection<Device> devices, Function<Device, PushService.Push> push, Ear ear)
            throws InterruptedException {
        try (var messengers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ExecutorCompletionService<Heard>(messengers);
            devices.forEach(device ->
                    answers.submit(() -> new Heard(device, service.bring(push.apply(device), device))));
            for (int i = 0; i < devices.size(); i++) {
                var one = answers.take().get();
                ear.hear(one.device(), one.answer());
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }
}
