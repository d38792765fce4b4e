import fc from "fast-check";
import { expect, test } from "vitest";
import { hear, openLog } from "./log";
import { again, delivered, discard, next, type Outbox, settle, unanswered, write } from "./outbox";
import { attached, doyun, mina, posted, room } from "./testing";

const written = (...ids: string[]): Outbox =>
  ids.reduce<Outbox>((outbox, clientId) => write(outbox, { room, clientId, body: clientId, at: "" }), []);

const rate = { type: "/problems/rate", title: "Rate", status: 429 };

test("sends one after the other", () => {
  let outbox = written("a", "b");
  expect(next(outbox)?.clientId).toBe("a");
  outbox = delivered(outbox, "a", { is: "sending" });
  expect(next(outbox)).toBeUndefined();
  outbox = delivered(outbox, "a", { is: "sent", seq: 1 });
  expect(next(outbox)?.clientId).toBe("b");
});

test("keeps what failed, and sends the rest", () => {
  const outbox = delivered(written("a", "b"), "a", { is: "failed", problem: rate });
  expect(outbox).toHaveLength(2);
  expect(next(outbox)?.clientId).toBe("b");
  expect(next(again(outbox, "a", () => "fresh"))?.clientId).toBe("a");
});

test("a clientId that stands for other words is given up for a new one", () => {
  const reused = { ...rate, type: "/problems/client-id-reused" };
  const outbox = delivered(written("a"), "a", { is: "failed", problem: reused });
  expect(again(outbox, "a", () => "fresh").map(({ clientId }) => clientId)).toEqual(["fresh"]);
});

test("a file that is gone is left out the next time, if anything is left", () => {
  const gone = { ...rate, type: "/problems/file-gone", file: "f1" };
  const resent = (body: string, ...files: number[]) => {
    const outbox = write([], { room, clientId: "a", body, files: files.map(attached), at: "" });
    const [sent] = again(delivered(outbox, "a", { is: "failed", problem: gone }), "a", () => "fresh");
    return sent?.files?.map(({ id }) => id);
  };
  expect(resent("", 1, 2)).toEqual(["f2"]);
  expect(resent("말", 1)).toBeUndefined();
  expect(resent("", 1)).toEqual(["f1"]);
  expect(resent("말", 2)).toEqual(["f2"]);
});

test("discards what I no longer want to say", () => {
  expect(discard(written("a", "b"), "a").map(({ clientId }) => clientId)).toEqual(["b"]);
});

test("somebody else's clientId settles nothing of mine", () => {
  const log = hear(openLog(0), [posted(1, { clientId: "a", sender: doyun })]);
  expect(settle(written("a"), log, mina.id)).toHaveLength(1);
});

type Step = "receipt" | "heard" | "lost" | "again";
const steps = fc.array(fc.constantFrom<Step>("receipt", "heard", "lost", "again"), { maxLength: 12 });

test("what I wrote settles once, whichever comes first and however often the line breaks", () => {
  fc.assert(
    fc.property(steps, (taken) => {
      let outbox = written("a");
      let log = openLog(0);
      for (const step of taken) {
        if (step === "receipt" && outbox.length > 0) outbox = delivered(outbox, "a", { is: "sent", seq: 1 });
        if (step === "lost") outbox = unanswered(outbox, "a");
        if (step === "again") outbox = delivered(outbox, "a", { is: "sending" });
        if (step === "heard") log = hear(log, [posted(1, { clientId: "a" })]);
        outbox = settle(outbox, log, mina.id);
        const shown = outbox.length + log.messages.filter(({ clientId }) => clientId === "a").length;
        expect(shown).toBe(1);
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});
