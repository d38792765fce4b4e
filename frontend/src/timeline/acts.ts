import type { Account } from "../wire/account";
import type { Message } from "../wire/message";
import type { Store } from "../wire/store";
import type { Edit } from "./edits";

/** What one may begin with a message of a room, and with which one it is begun. */
export interface Acts {
  /** seq of the message whose words are being changed. */
  readonly editing: number | undefined;
  /** And what they are by now. */
  readonly edit: Store<Edit | undefined>;
  /** Whether I may delete what others have said. */
  readonly keeper: boolean;
  /** Nothing is said or changed here any more: the room is archived. */
  readonly readOnly: boolean;
  /** Who is in the room. */
  readonly members: () => Promise<readonly Account[]>;
  onReply(message: Message): void;
  /** To what was answered to it, and to what else it answers. */
  onThread(message: Message): void;
  onEdit(message: Message): void;
  /** Done, or not after all. */
  onEdited(): void;
  /** What it said before. */
  onVersions(message: Message): void;
  /** To find it again. */
  onUnread(message: Message): Promise<void>;
  onDelete(message: Message): void;
}
