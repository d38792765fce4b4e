import { Tabs } from "@mantine/core";
import { useState } from "react";
import { useAdminWords } from "../ui/useAdminWords";
import { useWords } from "../ui/useWords";
import { Accounts } from "./Accounts";
import { AllRooms } from "./AllRooms";
import { AnnouncementEditor } from "./AnnouncementEditor";
import styles from "./admin.module.css";
import { Deeds } from "./Deeds";
import { Invitations } from "./Invitations";

const parts = ["accounts", "rooms", "door", "announcement", "deeds"] as const;
type Part = (typeof parts)[number];

/** All that keeping the house is, one part at a time. */
export function Admin({ me }: { readonly me: string }) {
  const words = useAdminWords();
  const { keeping } = useWords();
  const [part, setPart] = useState<Part>("accounts");
  return (
    <Tabs
      className={styles.admin}
      value={part}
      onChange={(chosen) => setPart(parts.find((one) => one === chosen) ?? "accounts")}
      keepMounted={false}
    >
      <Tabs.List aria-label={keeping}>
        {parts.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {words[one]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="accounts" className={styles.part}>
        <Accounts me={me} />
      </Tabs.Panel>
      <Tabs.Panel value="rooms" className={styles.part}>
        <AllRooms />
      </Tabs.Panel>
      <Tabs.Panel value="door" className={styles.part}>
        <Invitations />
      </Tabs.Panel>
      <Tabs.Panel value="announcement" className={styles.part}>
        <AnnouncementEditor />
      </Tabs.Panel>
      <Tabs.Panel value="deeds" className={styles.part}>
        <Deeds />
      </Tabs.Panel>
    </Tabs>
  );
}
