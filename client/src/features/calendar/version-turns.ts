/**
 * Calls that change one tactic go one after another, each with the version that the one before left: pressing an arrow
 * key five times must not collide with itself. When one is refused, those that waited behind it are not sent.
 */
export interface VersionTurns {
  inTurn<Answer extends { readonly version: number }>(
    id: string,
    version: number,
    send: (version: number) => Promise<Answer>,
  ): Promise<Answer>;
  /** One call that changes several of them waits for whatever each still waits for. */
  allInTurn<Answer extends { readonly id: string; readonly version: number }>(
    items: readonly { readonly id: string; readonly version: number }[],
    send: (versions: readonly number[]) => Promise<readonly Answer[]>,
  ): Promise<readonly Answer[]>;
}

export function createVersionTurns(): VersionTurns {
  const waiting = new Map<string, Promise<unknown>>();
  /** What the last answer said; a list that was read earlier may still hold an older version. */
  const known = new Map<string, number>();
  const newest = (id: string, version: number): number => Math.max(version, known.get(id) ?? 0);
  return {
    async inTurn(id, version, send) {
      const start = (): ReturnType<typeof send> => send(newest(id, version));
      const before = waiting.get(id);
      const turn = before === undefined ? start() : before.then(start);
      waiting.set(id, turn);
      try {
        const answer = await turn;
        known.set(id, answer.version);
        return answer;
      } finally {
        if (waiting.get(id) === turn) waiting.delete(id);
      }
    },
    async allInTurn(items, send) {
      const before = items.flatMap(({ id }) => waiting.get(id) ?? []);
      const turn = Promise.all(before).then(() => send(items.map(({ id, version }) => newest(id, version))));
      for (const { id } of items) waiting.set(id, turn);
      try {
        const answers = await turn;
        for (const { id, version } of answers) known.set(id, version);
        return answers;
      } finally {
        for (const { id } of items) if (waiting.get(id) === turn) waiting.delete(id);
      }
    },
  };
}
