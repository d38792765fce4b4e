import { Mailman, type Post } from "../timeline/mailman";

/** One for each room in which I have written. */
export class Mailmen {
  private readonly me: string;
  private readonly post: Post;
  private readonly online: () => boolean;
  private readonly all = new Map<string, Mailman>();

  constructor(me: string, post: Post, online: () => boolean) {
    this.me = me;
    this.post = post;
    this.online = online;
  }

  of(room: string): Mailman {
    const mailman = this.all.get(room) ?? new Mailman(room, this.me, this.post, this.online);
    this.all.set(room, mailman);
    return mailman;
  }
}
