import { createContext, useContext } from "react";
import type { House } from "./house";

export const HouseContext = createContext<House | undefined>(undefined);

export function useHouse(): House {
  const house = useContext(HouseContext);
  if (!house) throw new Error("Nobody is in");
  return house;
}
