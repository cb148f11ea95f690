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
}

export function createVersionTurns(): VersionTurns {
  const waiting = new Map<string, Promise<unknown>>();
  /** What the last answer said; a list that was read earlier may still hold an older version. */
  const known = new Map<string, number>();
  return {
    async inTurn(id, version, send) {
      const start = (): ReturnType<typeof send> => send(Math.max(version, known.get(id) ?? 0));
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
  };
}
