import { ActionIcon, Menu } from "@mantine/core";
import { IconMessage, IconPlus, IconSearch, IconUsersGroup } from "@tabler/icons-react";
import { useWords } from "../ui/useWords";

export type Start = "create" | "browse" | "direct";

/** "+": makes or finds a room. */
export function StartMenu({ onStart }: { readonly onStart: (what: Start) => void }) {
  const words = useWords().room;
  return (
    <Menu position="bottom-end" shadow="md" width={220}>
      <Menu.Target>
        <ActionIcon aria-label={words.start}>
          <IconPlus size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUsersGroup size={18} />} onClick={() => onStart("create")}>
          {words.create}
        </Menu.Item>
        <Menu.Item leftSection={<IconSearch size={18} />} onClick={() => onStart("browse")}>
          {words.browse}
        </Menu.Item>
        <Menu.Item leftSection={<IconMessage size={18} />} onClick={() => onStart("direct")}>
          {words.direct}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
