/** As many as the interface gives at once. */
const MOST = 200;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Everything of a list, page after page: no room shows a part as if it were the whole. */
export async function allPages<Item>(
  ask: (query: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  let page = await ask({ limit: MOST });
  const all = [...page.items];
  while (page.nextCursor !== null) {
    page = await ask({ limit: MOST, cursor: page.nextCursor });
    all.push(...page.items);
  }
  return all;
}
