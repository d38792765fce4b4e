import { expect, test, vi } from "vitest";
import { drawn } from "../ui/testingDraw";
import type { Item } from "./item";
import { HoldContext, RowContext, useHeld, useHolding } from "./useHeld";

const day = (key: string): Item => ({ is: "day", key, at: new Date(0) });

function Open({ open }: { readonly open: boolean }) {
  useHeld(open);
  return null;
}

/** The places that are held, where the row "b" has something open or not. */
function Rows({ keys, open }: { readonly keys: string; readonly open: boolean }) {
  const { hold, held } = useHolding([...keys].map(day));
  return (
    <HoldContext value={hold}>
      <RowContext value="b">
        <Open open={open} />
        <Open open={open} />
      </RowContext>
      <output>{held.join()}</output>
    </HoldContext>
  );
}

test("a row is held while something of it is open, wherever it is by then", async () => {
  const { place, draw } = drawn(<Rows keys="abc" open={false} />);
  const held = (...at: string[]) =>
    vi.waitFor(() => expect(new Set(place.querySelector("output")?.textContent)).toEqual(new Set(at)));
  await held();
  draw(<Rows keys="abc" open />);
  await held("1", ",");
  draw(<Rows keys="xyabc" open />);
  await held("3", ",");
  draw(<Rows keys="xy" open />);
  await held();
  draw(<Rows keys="xyabc" open={false} />);
  await held();
});
