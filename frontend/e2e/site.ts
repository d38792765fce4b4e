import { once } from "node:events";
import { createServer, type Server } from "node:http";

/** Where the nodes of this stack may ask though it is on this machine, as 127.0.0.1:8400. */
export const siteAddress = process.env.CHAT_SITE ?? "";

/** A web site on this machine, and what it was asked for. */
export class Site {
  readonly asked: string[] = [];
  private readonly pages = new Map<string, { readonly head: string; readonly wait: Promise<void> }>();
  private readonly server: Server;

  private constructor() {
    this.server = createServer(async ({ url = "/" }, answer) => {
      this.asked.push(url);
      const page = this.pages.get(url);
      await page?.wait;
      answer.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
      answer.end(`<!doctype html><html><head>${page?.head ?? ""}</head><body></body></html>`);
    });
  }

  static async open(address = siteAddress): Promise<Site> {
    if (address === "") throw new Error("CHAT_SITE has to name an address that the stack may ask");
    const site = new Site();
    const [host, port] = address.split(":");
    site.server.listen(Number(port), host);
    await once(site.server, "listening");
    return site;
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === "object" && address ? address.port : 0;
  }

  /** @returns where it is. It is there once `wait` is over. */
  page(path: string, head: string, wait: Promise<void> = Promise.resolve()): string {
    this.pages.set(path, { head, wait });
    return `http://127.0.0.1:${this.port}${path}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
