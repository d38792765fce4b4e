import type { CDPSession, Page } from "@playwright/test";

/** An input method, for Hangul or another script. */
export class Method {
  private readonly session: CDPSession;

  private constructor(session: CDPSession) {
    this.session = session;
  }

  static async of(page: Page): Promise<Method> {
    return new Method(await page.context().newCDPSession(page));
  }

  /** The syllable as each key makes it. */
  async compose(...steps: readonly string[]): Promise<void> {
    for (const text of steps) {
      const end = text.length;
      await this.session.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
    }
  }

  commit(text: string) {
    return this.session.send("Input.insertText", { text });
  }

  /** As the browser tells of a key: 229 while the input method has the keyboard. */
  key(key: "Enter" | "Tab", type: "rawKeyDown" | "keyUp", keyCode: number) {
    const codes = { windowsVirtualKeyCode: keyCode, nativeVirtualKeyCode: keyCode };
    return this.session.send("Input.dispatchKeyEvent", { type, key, code: key, ...codes });
  }

  /** Enter while the last syllable is open, which ends it. */
  async enter(syllable: string): Promise<void> {
    await this.key("Enter", "rawKeyDown", 229);
    await this.commit(syllable);
    await this.key("Enter", "keyUp", 13);
  }
}
