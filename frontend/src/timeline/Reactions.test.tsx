import { expect, test, vi } from "vitest";
import { drawn } from "../ui/testingDraw";
import type { Account } from "../wire/account";
import { Reactions } from "./Reactions";
import { doyun, mina, room } from "./testing";

const many: readonly Account[] = Array.from({ length: 14 }, (_, at) => ({
  id: `a${at}`,
  username: `guest${at}`,
  displayName: `손님 ${at}`,
}));

function chip(reacted: readonly string[], open = true) {
  const ask = vi.fn(async () => [doyun, mina, ...many]);
  const { place } = drawn(
    <Reactions
      reactions={{ "👍": reacted }}
      me={mina.id}
      people={{ room, ask }}
      onReact={open ? () => {} : undefined}
    />,
  );
  const button = place.querySelector("button");
  if (!button) throw new Error("There is none");
  return { button, ask };
}

/** What is said of it besides its name. */
function described(button: HTMLElement): string {
  const id = button.getAttribute("aria-describedby");
  return (id && document.getElementById(id)?.textContent) || "";
}

test("who comes near is told who reacted, and nobody is asked before", async () => {
  const { button, ask } = chip([mina.id, doyun.id]);
  expect(button.getAttribute("aria-label")).toBe("👍 2명, 나도 눌렀어요");
  expect(ask).not.toHaveBeenCalled();
  button.focus();
  await vi.waitFor(() => expect(described(button)).toBe("민아, 도윤"));
  expect(ask).toHaveBeenCalledOnce();
});

test("of many some are named; who has left the room is counted", async () => {
  const { button } = chip(["gone", ...many.map(({ id }) => id)]);
  button.focus();
  const some = Array.from({ length: 10 }, (_, at) => `손님 ${at}`).join(", ");
  await vi.waitFor(() => expect(described(button)).toBe(`${some}, 그 밖에 5명`));
});

test("where it cannot be pressed one learns it as well", async () => {
  const { button } = chip([doyun.id], false);
  expect(button.getAttribute("aria-disabled")).toBe("true");
  button.focus();
  await vi.waitFor(() => expect(described(button)).toBe("도윤"));
});
