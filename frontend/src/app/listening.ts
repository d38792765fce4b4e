import { inOrder, shelfOf } from "../room/shelf";
import type { Room } from "../wire/room";
import type { Stream } from "../wire/stream";
import type { Company } from "./company";
import type { Timelines } from "./timelines";

/** As many as the server lets one connection subscribe to, with a few to spare. */
const most = 190;

/** Which of my rooms are listened to: as many as one connection may, and however old it is the one that I look at. */
export class Listening {
  private readonly stream: Stream;
  private readonly timelines: Timelines;
  private readonly company: Company;
  private visited: string | undefined;

  constructor(stream: Stream, timelines: Timelines, company: Company) {
    this.stream = stream;
    this.timelines = timelines;
    this.company = company;
  }

  online(): boolean {
    return this.stream.line.connection.get() === "open";
  }

  all(rooms: readonly Room[]): void {
    inOrder(shelfOf(rooms)).forEach((room, place) => {
      if (place < most || room.id === this.visited) void this.to(room);
    });
  }

  visit(room: Room): void {
    this.visited = room.id;
    const timeline = this.timelines.of(room);
    timeline.skipTo(room.head);
    timeline.pages.enter();
    void timeline.pages.open();
    if (this.online()) void this.to(room);
  }

  /** From where our log ends: what happened since comes first. If nobody has looked yet, the list has told it. */
  async to(room: Room): Promise<void> {
    const timeline = this.timelines.of(room);
    timeline.skipTo(room.head);
    if (timeline.pages.opening.get().is === "failed") void timeline.pages.open();
    // Without an answer in time the connection is going: the next one asks again.
    await this.stream.listen(room.id, timeline.log.get().head).catch(() => {});
    // What is told beside the log is not told again: so it is asked for once it is listened to.
    if (room.id === this.visited) this.company.visit(room.id);
  }
}
