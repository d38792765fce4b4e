import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { Empty } from "../ui/Empty";
import { useWords } from "../ui/useWords";

/** A mistake of ours must not leave a white page. */
export class Mishap extends Component<{ readonly children: ReactNode }, { readonly happened: boolean }> {
  override state = { happened: false };

  static getDerivedStateFromError() {
    return { happened: true };
  }

  override render() {
    return this.state.happened ? <Apology /> : this.props.children;
  }
}

function Apology() {
  const words = useWords();
  return (
    <Empty marked title={words.broken} hint={words.brokenHint}>
      <Button onClick={() => location.reload()}>{words.reload}</Button>
    </Empty>
  );
}
