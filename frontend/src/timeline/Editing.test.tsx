import { expect, test, vi } from "vitest";
import { drawn } from "../ui/testingDraw";
import { Editing } from "./Editing";
import { Edits } from "./edits";
import { messages } from "./messages";
import { room, said } from "./testing";

const message = said(7, { body: "오늘 세시에 만나" });

test("words that are half changed are there when one comes back, and saved as they are then", async () => {
  const save = vi.spyOn(messages, "edit").mockResolvedValue(message);
  const edit = new Edits().of(room, null);
  const done = vi.fn();
  const editing = <Editing message={message} edit={edit} onDone={done} />;
  const { place, draw } = drawn(editing);
  const field = () => place.querySelector("textarea");
  expect(field()?.value).toBe("오늘 세시에 만나");
  field()?.setRangeText("네", 3, 4);
  field()?.dispatchEvent(new Event("input", { bubbles: true }));
  draw(<p>다른 방</p>);
  expect(field()).toBeNull();
  draw(editing);
  expect(field()?.value).toBe("오늘 네시에 만나");
  place.querySelector<HTMLElement>("[type=submit]")?.click();
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(save).toHaveBeenCalledWith(message, "오늘 네시에 만나");
});

test("each room and each thread has its own", () => {
  const edits = new Edits();
  edits.of(room, null).set({ seq: 7, body: "글" });
  expect(edits.of(room, 3).get()).toBeUndefined();
  expect(edits.of(room, null).get()).toEqual({ seq: 7, body: "글" });
});
