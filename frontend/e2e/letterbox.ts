import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** Where the nodes of this stack bring their mails, as 127.0.0.1:2525. */
const address = process.env.CHAT_SMTP ?? "";

/** A mail server that keeps what it is brought. */
export class Letterbox {
  private readonly mails: ParsedMail[] = [];
  private readonly server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData: (stream, _session, taken) => {
      simpleParser(stream).then((mail) => {
        this.mails.push(mail);
        taken();
      }, taken);
    },
  });

  static async open(): Promise<Letterbox> {
    if (address === "")
      throw new Error("CHAT_SMTP has to name the address to which the stack sends its mails");
    const letterbox = new Letterbox();
    const [host, port] = address.split(":");
    await new Promise<void>((open) => letterbox.server.listen(Number(port), host, open));
    return letterbox;
  }

  /** What was written to somebody, the newest last. */
  to(reader: string): readonly ParsedMail[] {
    return this.mails.filter(({ to }) => [to].flat().some((one) => one?.text === reader));
  }

  close(): void {
    this.server.close();
  }
}
