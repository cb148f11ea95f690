import { createVersionTurns } from './version-turns.js';

/** A server that answers when told, with the next version, and refuses a version it does not hold. */
function server(held: number) {
  const seen: number[] = [];
  return {
    seen,
    send: async (version: number) => {
      seen.push(version);
      await Promise.resolve();
      if (version !== held) throw new Error('stale');
      held += 1;
      return { version: held };
    },
  };
}

describe('changes of one tactic in turn', () => {
  test('each carries the version that the one before left', async () => {
    const { inTurn } = createVersionTurns();
    const { seen, send } = server(3);
    await Promise.all([inTurn('a', 3, send), inTurn('a', 3, send), inTurn('a', 3, send)]);
    await inTurn('a', 3, send);
    expect(seen).toEqual([3, 4, 5, 6]);
  });

  test('what waits behind a refused one is not sent, and the next one is', async () => {
    const { inTurn } = createVersionTurns();
    const { seen, send } = server(8);
    const outcomes = await Promise.allSettled([inTurn('a', 3, send), inTurn('a', 3, send)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(seen).toEqual([3]);
    await inTurn('a', 8, send);
    expect(seen).toEqual([3, 8]);
  });

  test('different tactics do not wait for each other', async () => {
    const { inTurn } = createVersionTurns();
    const never = inTurn('a', 1, () => new Promise<{ version: number }>(() => undefined));
    await expect(inTurn('b', 1, async () => ({ version: 2 }))).resolves.toEqual({ version: 2 });
    expect(never).toBeInstanceOf(Promise);
  });
});
