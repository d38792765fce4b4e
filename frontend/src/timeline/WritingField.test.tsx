import { useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { drawn } from "../ui/testingDraw";
import { room } from "./testing";
import { useEnter } from "./useEnter";
import { WritingField } from "./WritingField";

const sent = vi.fn();
beforeEach(() => void sent.mockClear());

function Writing() {
  const [value, write] = useState("");
  const entered = useEnter("enter", (composed) => sent(composed ?? value));
  return (
    <WritingField
      room={room}
      value={value}
      onChange={({ currentTarget }) => write(currentTarget.value)}
      {...entered}
    />
  );
}

/** A field as a browser with an input method tells of it. */
function field() {
  const area = drawn(<Writing />).place.querySelector("textarea");
  if (!area) throw new Error("There is none");
  const tell = (event: Event) => area.dispatchEvent(event);
  const composition = (type: string, data: string) =>
    tell(new CompositionEvent(type, { data, bubbles: true }));
  /** What the caret stands in is written on, unless somebody keeps it out. */
  const input = (inputType: string, data: string) => {
    const init = { inputType, data, bubbles: true, cancelable: true };
    if (!tell(new InputEvent("beforeinput", init))) return;
    area.setRangeText(data, area.selectionStart, area.selectionEnd, "end");
    tell(new InputEvent("input", init));
  };
  const enter = (keyCode: number) =>
    tell(
      new KeyboardEvent("keydown", {
        key: "Enter",
        keyCode,
        isComposing: keyCode === 229,
        bubbles: true,
        cancelable: true,
      }),
    );
  return { area, composition, input, enter };
}

test("Enter in a syllable in the middle of a text breaks no line", async () => {
  const { area, composition, input, enter } = field();
  input("insertText", "가다");
  area.setSelectionRange(1, 1);
  composition("compositionstart", "");
  composition("compositionupdate", "나");
  enter(229);
  input("insertCompositionText", "나");
  composition("compositionend", "나");
  // On a Mac the key that has ended the syllable goes on to do what it does.
  input("insertLineBreak", "\n");
  await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
  expect(sent).toHaveBeenCalledWith("가나다");
});

test("a line that is broken on purpose is", () => {
  const { area, input } = field();
  input("insertText", "가다");
  area.setSelectionRange(1, 1);
  input("insertLineBreak", "\n");
  expect(area.value).toBe("가\n다");
  expect(sent).not.toHaveBeenCalled();
});
