import { InfiniteQueryObserver, QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { nextPage } from "./nextPage";

test("a page more comes although what is there is asked for anew at the same moment", async () => {
  const queries = new QueryClient();
  const list = new InfiniteQueryObserver(queries, {
    queryKey: ["list"],
    queryFn: ({ pageParam }) => new Promise<number>((answer) => setTimeout(() => answer(pageParam), 5)),
    initialPageParam: 1,
    getNextPageParam: (last: number) => last + 1,
  });
  const stop = list.subscribe(() => {});
  await list.refetch();
  const more = nextPage(list.getCurrentResult());
  await queries.invalidateQueries({ queryKey: ["list"] });
  await more;
  expect(list.getCurrentResult().data?.pages).toEqual([1, 2]);
  stop();
});
