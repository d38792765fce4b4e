import { afterEach, expect, test, vi } from "vitest";
import { accounts } from "../account/accounts";
import { speak } from "../ui/speech";
import { drawn } from "../ui/testingDraw";
import { store } from "../wire/store";
import { App } from "./App";

vi.mock("./Rooms", () => ({
  Rooms: () => {
    document.title = "(3) 마루";
    return <h1>마루</h1>;
  },
}));
vi.mock("./Banner", () => ({ Banner: () => null }));
vi.mock("./house", () => ({
  House: class {
    readonly stream = { line: { connection: store("open") } };
    enter() {}
    leave() {}
  },
}));

afterEach(() => speak("ko"));

test("the title inside is that of the rooms, whatever language is spoken", async () => {
  vi.spyOn(accounts, "me").mockResolvedValue({
    id: "a",
    username: "mina",
    displayName: "민아",
    admin: false,
  });
  const { place } = drawn(<App />);
  expect(document.title).toBe("사랑방");
  await vi.waitFor(() => expect(place.textContent).toBe("마루"));
  await speak("en");
  await vi.waitFor(() => expect(document.documentElement.lang).toBe("en"));
  expect(document.title).toBe("(3) 마루");
});
