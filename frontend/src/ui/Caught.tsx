import { Component, type ReactNode } from "react";

interface Props {
  /** What stands where the mistake happened. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** A mistake in drawing one thing takes away no more than that. */
export class Caught extends Component<Props, { readonly happened: boolean }> {
  override state = { happened: false };

  static getDerivedStateFromError() {
    return { happened: true };
  }

  override render() {
    return this.state.happened ? this.props.instead : this.props.children;
  }
}
