import { expect, test } from "vitest";
import { noted } from "./noted";
import { me, mina, room } from "./testing";

const kept = { room: "r1", seq: 4, by: mina.id, at: "2026-03-02T01:00:00Z", keeper: mina };

test("the list follows what becomes of a room", () => {
  let now = noted(room(), { ...kept, type: "room.renamed", name: "새 방" }, me.id);
  now = noted(now, { ...kept, type: "room.described", topic: "이야기" }, me.id);
  now = noted(now, { ...kept, type: "room.archived" }, me.id);
  expect(now).toMatchObject({ name: "새 방", topic: "이야기", archivedAt: kept.at });
  expect(noted(now, { ...kept, type: "room.reopened" }, me.id).archivedAt).toBeNull();
});

test("an appointment is mine if I am appointed", () => {
  const mine = noted(room(), { ...kept, type: "member.appointed", account: me, role: "moderator" }, me.id);
  expect(mine.role).toBe("moderator");
  expect(noted(mine, { ...kept, type: "member.appointed", account: mina, role: "owner" }, me.id)).toBe(mine);
});
