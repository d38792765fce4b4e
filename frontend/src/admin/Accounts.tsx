import { TextInput } from "@mantine/core";
import { useAdminWords } from "../ui/useAdminWords";
import { AccountRow } from "./AccountRow";
import { keeping } from "./keeping";
import { NewAccount } from "./NewAccount";
import { Paged } from "./Paged";
import { useFound } from "./useFound";

/** Everybody who has an account here. */
export function Accounts({ me }: { readonly me: string }) {
  const words = useAdminWords();
  const { typed, setTyped, pages, found } = useFound("admin-accounts", async (query, after) => {
    const { accounts, more } = await keeping.accounts(query, after);
    return { found: accounts, next: more ? accounts.at(-1)?.username : undefined };
  });
  return (
    <>
      <NewAccount />
      <TextInput
        label={words.findAccount}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Paged pages={pages} nothing={words.noAccount} label={words.accounts}>
        {found.map((entry) => (
          <AccountRow key={entry.id} entry={entry} isMe={entry.id === me} />
        ))}
      </Paged>
    </>
  );
}
