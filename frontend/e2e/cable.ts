import { connect, createServer, type Server, type Socket } from "node:net";

/** The cable between a browser and its node: it can be cut and mended. */
export class Cable {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private whole = true;

  private constructor(server: Server) {
    this.server = server;
  }

  static async to(url: string): Promise<Cable> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const cable = new Cable(server);
    server.on("connection", (near) => {
      if (!cable.whole) return near.destroy();
      const far = connect(Number(port), hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        cable.sockets.add(one);
        one.pipe(other);
        one.on("error", () => other.destroy());
        one.on("close", () => {
          cable.sockets.delete(one);
          other.destroy();
        });
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    return cable;
  }

  get url(): string {
    const address = this.server.address();
    return `http://localhost:${typeof address === "object" ? address?.port : ""}`;
  }

  cut(): void {
    this.whole = false;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.whole = true;
  }

  close(): void {
    this.cut();
    this.server.close();
  }
}
