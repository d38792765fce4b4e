import { useQueryClient } from "@tanstack/react-query";
import { lazy, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { accounts } from "../account/accounts";
import { Unsubscribe } from "../account/Unsubscribe";
import { desktopBell } from "../inbox/desktopBell";
import { nameOf } from "../room/name";
import { Failure } from "../ui/Failure";
import { language } from "../ui/language";
import { Part } from "../ui/Part";
import { Skeletons } from "../ui/Skeletons";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Me } from "../wire/account";
import { persistent } from "../wire/persistent";
import { type Problem, problemOf } from "../wire/problem";
import { Banner } from "./Banner";
import { House } from "./house";
import { HouseContext } from "./houseContext";
import { Rooms } from "./Rooms";
import styles from "./rooms.module.css";

/** Most who come are in already. */
const Door = lazy(() => import("../account/Door"));
const NewPassword = lazy(() => import("../account/NewPassword"));

type Visit =
  | { readonly is: "asking" }
  | { readonly is: "failed"; readonly problem: Problem }
  | { readonly is: "out"; readonly shownOut: boolean }
  | { readonly is: "in"; readonly house: House };

/** Who is there, and so which of the two: the door or the house. */
export function App() {
  const words = useWords();
  const spoken = useStore(language);
  const queries = useQueryClient();
  const [visit, setVisit] = useState<Visit>({ is: "asking" });
  const house = visit.is === "in" ? visit.house : undefined;

  const [path, go] = useLocation();
  const enter = (me: Me) => {
    // Pages of the door: inside there is nothing of that name.
    if (path === "/sign-in" || path === "/sign-up") go("/", { replace: true });
    const bell = desktopBell((room) => nameOf(room, me.id, words.room.alone));
    setVisit({ is: "in", house: new House(me, queries, bell) });
  };
  /** By a new password, whoever was in here before. */
  const enterAnew = (me: Me) => {
    queries.clear();
    go("/", { replace: true });
    enter(me);
  };
  const leave = (shownOut: boolean) => {
    queries.clear();
    setVisit({ is: "out", shownOut });
  };

  /** @returns whether that was answered, by whoever may come in or not */
  const ask = () =>
    accounts.me().then(
      (me) => {
        enter(me);
        return true;
      },
      (thrown: unknown) => {
        const problem = problemOf(thrown);
        const out = problem.status === 401;
        setVisit(out ? { is: "out", shownOut: false } : { is: "failed", problem });
        return out;
      },
    );

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each time there is nothing known
  useEffect(() => {
    if (visit.is === "asking") void ask();
    if (visit.is === "failed") return persistent(ask);
  }, [visit.is]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a house is entered once
  useEffect(() => {
    if (!house) return;
    house.enter();
    const { connection } = house.stream.line;
    const stop = connection.subscribe(() => connection.get() === "signed-out" && leave(true));
    return () => {
      stop();
      house.leave();
    };
  }, [house]);

  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);

  // Inside it is the title of the rooms.
  useEffect(() => {
    if (!house) document.title = words.name;
  }, [house, words]);

  if (path === "/unsubscribe") return <Unsubscribe />;
  if (path === "/password")
    return (
      <Part key="password" waiting={<Skeletons rows={8} />}>
        <NewPassword onEnter={enterAnew} />
      </Part>
    );
  switch (visit.is) {
    case "asking":
      return <Skeletons rows={8} />;
    case "failed":
      return <Failure problem={visit.problem} retry={() => setVisit({ is: "asking" })} />;
    case "out":
      return (
        <Part waiting={<Skeletons rows={8} />}>
          <Door shownOut={visit.shownOut} onEnter={enter} />
        </Part>
      );
    case "in":
      return (
        <HouseContext value={visit.house}>
          <div className={styles.house}>
            <Banner />
            <Rooms onSignOut={() => accounts.signOut().finally(() => leave(false))} />
          </div>
        </HouseContext>
      );
  }
}
