import { useQueryClient } from "@tanstack/react-query";
import { Sure } from "../ui/Sure";
import { useWords } from "../ui/useWords";
import type { Member, Role, Room } from "../wire/room";
import { rooms } from "./rooms";

/** What is about to be done to somebody in a room. */
export type Doing =
  | { readonly is: "remove" | "ban"; readonly member: Member }
  | { readonly is: "appoint"; readonly member: Member; readonly role: Role; readonly mine: boolean };

interface Props {
  readonly room: Room;
  readonly doing: Doing;
  readonly onClose: () => void;
}

/** Asked once more: whoever is shown the door is told nothing after it, and who steps down does not step up again. */
export function MemberDoing({ room, doing, onClose }: Props) {
  const words = useWords().room;
  const queries = useQueryClient();
  const { member } = doing;
  const name = member.displayName;
  const done = async (deed: Promise<unknown>) => {
    await deed;
    await queries.invalidateQueries({ queryKey: ["members", room.id] });
    await queries.invalidateQueries({ queryKey: ["bans", room.id] });
  };
  switch (doing.is) {
    case "remove":
      return (
        <Sure
          title={words.removeSure(name)}
          hint={words.removeHint}
          act={words.remove}
          onClose={onClose}
          onSure={() => done(rooms.leave(room.id, member.id))}
        />
      );
    case "ban":
      return (
        <Sure
          title={words.banSure(name)}
          hint={words.banHint}
          act={words.ban}
          onClose={onClose}
          onSure={() => done(rooms.ban(room.id, member.id))}
        />
      );
    case "appoint":
      return (
        <Sure
          title={words.appointSure(name, words.toRole[doing.role])}
          hint={doing.mine ? words.stepDownHint : words.roleHints[doing.role]}
          act={words.appointAct}
          safe={!doing.mine}
          onClose={onClose}
          onSure={() => done(rooms.appoint(room.id, member.id, doing.role))}
        />
      );
  }
}
