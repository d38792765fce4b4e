import { lazy } from "react";
import { expect, test, vi } from "vitest";
import { Part } from "./Part";
import { spoken } from "./speech";
import { drawn } from "./testingDraw";

const Unfetched = lazy<() => null>(() => Promise.reject(new TypeError("Failed to fetch")));
const Broken = () => {
  throw new RangeError("Maximum call stack size exceeded");
};

const page = (at: string, part = <Unfetched />) => (
  <main>
    <h1>마루</h1>
    <Part key={at} waiting="…">
      {part}
    </Part>
  </main>
);

test("what cannot be fetched leaves the rest of the page, and says how to try again", async () => {
  const { place } = drawn(page("members"));
  expect(place.textContent).toBe("마루…");
  await vi.waitFor(() =>
    expect(place.querySelector("[role=alert]")?.textContent).toContain(spoken().missing),
  );
  expect(place.querySelector("h1")?.textContent).toBe("마루");
  expect(place.querySelector("button")?.textContent).toBe(spoken().reload);
});

test("so does what cannot be drawn, and whoever goes elsewhere is rid of it", () => {
  const { place, draw } = drawn(page("members", <Broken />));
  expect(place.textContent).toContain(spoken().missing);
  draw(page("pins", <p>고정된 글</p>));
  expect(place.textContent).toBe("마루고정된 글");
});

test("what opens above the page can be closed though it cannot be had", () => {
  const close = vi.fn();
  drawn(
    <Part onClose={close}>
      <Broken />
    </Part>,
  );
  const dialog = document.querySelector("[role=dialog]");
  expect(dialog?.textContent).toContain(spoken().missing);
  dialog?.querySelector<HTMLElement>(`[aria-label="${spoken().close}"]`)?.click();
  expect(close).toHaveBeenCalledOnce();
});
