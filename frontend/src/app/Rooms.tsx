import { lazy, useCallback, useEffect, useState } from "react";
import { Route, Switch, useLocation, useRoute, useSearch } from "wouter";
import type { Start } from "../room/StartMenu";
import { inOrder } from "../room/shelf";
import { sayWhenLookedAt } from "../ui/looked";
import { Part } from "../ui/Part";
import { Skeletons } from "../ui/Skeletons";
import { useStore } from "../ui/useStore";
import type { Room } from "../wire/room";
import { Dialogs } from "./Dialogs";
import { useHouse } from "./houseContext";
import { Nowhere } from "./Nowhere";
import { RoomPage } from "./RoomPage";
import styles from "./rooms.module.css";
import { Sidebar } from "./Sidebar";
import { useSearchKey } from "./useSearchKey";
import { useTitle } from "./useTitle";
import { useTrays } from "./useTrays";
import { useWorker } from "./useWorker";

const InboxPage = lazy(() => import("./InboxPage"));
const InvitePage = lazy(() => import("./InvitePage"));
const AdminPage = lazy(() => import("./AdminPage"));
const SavedPage = lazy(() => import("./SavedPage"));
const SearchPage = lazy(() => import("./SearchPage"));
const SettingsPage = lazy(() => import("./SettingsPage"));
const ThreadsPage = lazy(() => import("./ThreadsPage"));

export type Doing = Start | "switch";

/** The house from inside: rooms on the left, and what one looks at beside them. */
export function Rooms({ onSignOut }: { readonly onSignOut: () => void }) {
  const house = useHouse();
  const [path, go] = useLocation();
  const [, at] = useRoute("/rooms/:id");
  const search = new URLSearchParams(useSearch());
  const [doing, setDoing] = useState<Doing>();
  const rooms = useStore(house.rooms.now);
  const list = rooms.is === "here" ? inOrder(rooms.shelf) : [];
  useTitle(list, at?.id);
  useTrays(house.trays);
  useEffect(sayWhenLookedAt, []);
  useSearchKey();
  useWorker(useCallback((room: string) => go(`/rooms/${room}`), [go]));

  const enter = (room: Room) => {
    setDoing(undefined);
    void house.add(room);
    go(`/rooms/${room.id}`);
  };

  return (
    <div className={styles.rooms} data-at={path === "/" && !search.has("inbox") ? "list" : "main"}>
      <Sidebar current={at?.id} list={list} onDo={setDoing} onSignOut={onSignOut} />
      <Part key={path} waiting={<Skeletons />}>
        <Switch>
          <Route path="/" component={InboxPage} />
          <Route path="/rooms/:id">{({ id }) => <RoomPage key={id} id={id} />}</Route>
          <Route path="/invite/:secret">
            {({ secret }) => <InvitePage key={secret} secret={secret} onRoom={enter} />}
          </Route>
          <Route path="/saved" component={SavedPage} />
          <Route path="/search" component={SearchPage} />
          <Route path="/threads" component={ThreadsPage} />
          <Route path="/settings" component={SettingsPage} />
          <Route path="/admin" component={AdminPage} />
          <Route component={Nowhere} />
        </Switch>
      </Part>
      <Dialogs doing={doing} list={list} onDo={setDoing} onRoom={enter} />
    </div>
  );
}
