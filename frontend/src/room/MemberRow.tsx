import { ActionIcon, Badge, Menu } from "@mantine/core";
import { IconBan, IconDots, IconShield, IconUserMinus } from "@tabler/icons-react";
import { Initials } from "../ui/Initials";
import { useWords } from "../ui/useWords";
import type { Member, Role, Room } from "../wire/room";
import type { Doing } from "./MemberDoing";
import styles from "./people.module.css";
import { isOver, may } from "./rights";

interface Props {
  readonly room: Room;
  readonly member: Member;
  readonly mine: boolean;
  readonly online: boolean;
  readonly onDo: (what: Doing) => void;
}

/** Somebody in the room, with what one may do about it. */
export function MemberRow({ room, member, mine, online, onDo }: Props) {
  const { room: words, account } = useWords();
  return (
    <li className={styles.person}>
      <Initials name={member.displayName} online={online} />
      <span className={styles.who}>
        <span className={styles.name}>{mine ? account.you(member.displayName) : member.displayName}</span>
        <span className={styles.about}>@{member.username}</span>
      </span>
      {member.role !== "member" && (
        <Badge variant="default" tt="none" fw={500}>
          {words.roles[member.role]}
        </Badge>
      )}
      <Doings room={room} member={member} mine={mine} onDo={onDo} />
    </li>
  );
}

const roles: readonly Role[] = ["owner", "moderator", "member"];
const danger = { itemLabel: { color: "var(--vermilion)" }, itemSection: { color: "var(--vermilion)" } };

function Doings({ room, member, mine, onDo }: Omit<Props, "online">) {
  const words = useWords().room;
  const direct = room.kind === "direct";
  const appoints = may(room.role, "appoint") && !direct;
  const removes = may(room.role, "remove") && isOver(room.role, member.role) && !mine && !direct;
  if (!appoints && !removes) return null;
  return (
    <Menu position="bottom-end" shadow="md" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words.memberMenu(member.displayName)}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {appoints &&
          roles
            .filter((role) => role !== member.role)
            .map((role) => (
              <Menu.Item
                key={role}
                leftSection={<IconShield size={18} />}
                onClick={() => onDo({ is: "appoint", member, role, mine })}
              >
                {words.appoint(words.toRole[role])}
              </Menu.Item>
            ))}
        {removes && (
          <>
            <Menu.Item
              styles={danger}
              leftSection={<IconUserMinus size={18} />}
              onClick={() => onDo({ is: "remove", member })}
            >
              {words.remove}
            </Menu.Item>
            <Menu.Item
              styles={danger}
              leftSection={<IconBan size={18} />}
              onClick={() => onDo({ is: "ban", member })}
            >
              {words.ban}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
