import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Caught } from "../ui/Caught";
import { Empty } from "../ui/Empty";
import { useWords } from "../ui/useWords";

/** A mistake of ours must not leave a white page. */
export const Mishap = ({ children }: { readonly children: ReactNode }) => (
  <Caught instead={<Apology />}>{children}</Caught>
);

function Apology() {
  const words = useWords();
  return (
    <Empty marked title={words.broken} hint={words.brokenHint}>
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    </Empty>
  );
}
