import { expect, test, vi } from "vitest";
import { drawn } from "../ui/testingDraw";
import { Body } from "./Body";

vi.mock("./Formatted", () => ({
  default: ({ text }: { readonly text: string }) => {
    if (text.includes("!")) throw new RangeError("Maximum call stack size exceeded");
    return <strong>{text}</strong>;
  },
}));

const room = (text: string) => (
  <section>
    <Body text={text} />
    <p>그 뒤의 글</p>
  </section>
);

test("what Markdown breaks over is shown as it is, and takes nothing with it", async () => {
  const { place, draw } = drawn(room("**굵게**"));
  await vi.waitFor(() => expect(place.querySelector("strong")).not.toBeNull());
  draw(room("**굵게!**"));
  expect(place.textContent).toBe("**굵게!**그 뒤의 글");
  draw(room("**고친 글**"));
  expect(place.querySelector("strong")?.textContent).toBe("**고친 글**");
});

test("what would take too long is not even tried", () => {
  const { place } = drawn(room(">".repeat(5000)));
  expect(place.querySelector("p")?.textContent).toBe(">".repeat(5000));
});
