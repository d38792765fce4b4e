import { Menu, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconLogout, IconSettings, IconShield } from "@tabler/icons-react";
import { useLocation } from "wouter";
import { Initials } from "../ui/Initials";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import { useHouse } from "./houseContext";
import styles from "./sidebar.module.css";

export function MyMenu({ onSignOut }: { readonly onSignOut: () => void }) {
  const words = useWords();
  const me = useStore(useHouse().news.me);
  const [, go] = useLocation();
  return (
    <Menu position="bottom-start" shadow="md" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.me} aria-label={words.account.menu(me.displayName)}>
          <Initials name={me.displayName} />
          <span className={styles.myName}>{me.displayName}</span>
          <IconChevronDown size={18} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconSettings size={18} />} onClick={() => go("/settings")}>
          {words.settings.title}
        </Menu.Item>
        {me.admin && (
          <Menu.Item leftSection={<IconShield size={18} />} onClick={() => go("/admin")}>
            {words.keeping}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={onSignOut}>
          {words.account.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
