interface Pages {
  readonly data?: { readonly pages: readonly unknown[] } | undefined;
  readonly isError: boolean;
  fetchNextPage(): Promise<Pages>;
}

/** Asks for one page more, and again if all that is there was asked for anew meanwhile: that takes the question's place. */
export async function nextPage(list: Pages): Promise<void> {
  const had = list.data?.pages.length;
  const { data, isError } = await list.fetchNextPage();
  if (!isError && data?.pages.length === had) await list.fetchNextPage();
}
