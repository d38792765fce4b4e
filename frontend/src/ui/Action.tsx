import { ActionIcon, Tooltip } from "@mantine/core";
import type { MouseEventHandler, ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly filled?: boolean;
}

/** A button that is only an icon to the eye, and its label to everyone else. */
export function Action({ label, icon, onClick, disabled = false, pressed, filled = false }: Props) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        disabled={disabled}
        variant={filled ? "filled" : "subtle"}
        color={filled || pressed ? "jade" : "gray"}
        {...(pressed !== undefined && { "aria-pressed": pressed })}
        {...(onClick && { onClick })}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
