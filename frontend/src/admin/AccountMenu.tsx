import { ActionIcon, Menu } from "@mantine/core";
import {
  IconDots,
  IconKey,
  IconShield,
  IconShieldOff,
  IconUserCheck,
  IconUserOff,
} from "@tabler/icons-react";
import { useAdminWords } from "../ui/useAdminWords";
import type { Entry } from "./keeping";

export type Doing = "appoint" | "dismiss" | "deactivate" | "activate" | "link";

interface Props {
  readonly entry: Entry;
  readonly onDo: (what: Doing) => void;
}

export function AccountMenu({ entry, onDo }: Props) {
  const words = useAdminWords();
  return (
    <Menu position="bottom-end" shadow="md" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words.menuOf(entry.displayName)}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!entry.deactivatedAt && (
          <Menu.Item leftSection={<IconKey size={18} />} onClick={() => onDo("link")}>
            {words.makeLink}
          </Menu.Item>
        )}
        {entry.admin ? (
          <Menu.Item leftSection={<IconShieldOff size={18} />} onClick={() => onDo("dismiss")}>
            {words.dismiss}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconShield size={18} />} onClick={() => onDo("appoint")}>
            {words.appoint}
          </Menu.Item>
        )}
        {entry.deactivatedAt ? (
          <Menu.Item leftSection={<IconUserCheck size={18} />} onClick={() => onDo("activate")}>
            {words.activate}
          </Menu.Item>
        ) : (
          <Menu.Item
            c="var(--vermilion)"
            leftSection={<IconUserOff size={18} />}
            onClick={() => onDo("deactivate")}
          >
            {words.deactivate}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
