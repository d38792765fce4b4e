import { accounts } from "../account/accounts";
import type { Me } from "../wire/account";
import type { Notice } from "../wire/notice";
import { type Store, store } from "../wire/store";
import { Announced } from "./announced";
import type { MyWishes } from "./myWishes";

/** What is new about none of my rooms: who I am by now, and what everybody is told, and what I want to be told. */
export class News {
  readonly me: Store<Me>;
  readonly announced = new Announced();
  private readonly wishes: MyWishes;

  constructor(me: Me, wishes: MyWishes) {
    this.me = store(me);
    this.wishes = wishes;
  }

  /** Something may have been missed. */
  async refresh(): Promise<void> {
    await Promise.all([this.wishes.refresh(), this.announced.refresh(), this.lookAtMyself()]);
  }

  noticed(notice: Notice): void {
    if (notice.type === "house.announced") this.announced.heard(notice);
    else if (notice.type === "alarms") void this.wishes.refresh();
    else if (notice.type === "account.changed") void this.lookAtMyself();
  }

  /** Without an answer the next page that is loaded knows it. */
  private async lookAtMyself(): Promise<void> {
    const me = await accounts.me().catch(() => undefined);
    if (me) this.me.set(me);
  }
}
