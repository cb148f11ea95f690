import { jest } from '@jest/globals';
import { ApiProblem, OfflineError } from '../../shared/api-client/problem.js';
import { Autosave } from './autosave.js';

interface Call {
  readonly content: string;
  readonly version: number;
  readonly answer: (version: number) => void;
  readonly refuse: (error: Error) => void;
}

/** An autosave over an API that answers when told. */
function desk() {
  const calls: Call[] = [];
  const saved: number[] = [];
  const autosave = new Autosave<string, { version: number }>({
    version: 3,
    pauseMs: 900,
    save: (content, version) =>
      new Promise((resolve, reject) => {
        calls.push({ content, version, answer: (next) => resolve({ version: next }), refuse: reject });
      }),
    onSaved: ({ version }) => saved.push(version),
  });
  const call = (index: number): Call => {
    const found = calls[index];
    if (!found) throw new Error(`There is no call ${index}`);
    return found;
  };
  const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(0);
  return { autosave, calls, saved, call, settle };
}

const stale = new ApiProblem({ status: 412, code: 'stale-version', title: 'Someone else changed it first' });

describe('saving while writing', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('waits for a pause and sends only the newest', async () => {
    const { autosave, calls, call, saved } = desk();
    autosave.change('a');
    await jest.advanceTimersByTimeAsync(500);
    autosave.change('ab');
    await jest.advanceTimersByTimeAsync(899);
    expect(calls).toHaveLength(0);
    expect(autosave.getState().phase).toBe('waiting');
    await jest.advanceTimersByTimeAsync(1);
    expect(calls.map(({ content, version }) => [content, version])).toEqual([['ab', 3]]);
    expect(autosave.getState().phase).toBe('saving');
    call(0).answer(4);
    await jest.advanceTimersByTimeAsync(0);
    expect([autosave.getState().phase, autosave.version, saved]).toEqual(['saved', 4, [4]]);
  });

  test('one request at a time; what comes meanwhile goes after it, over its version, the newest only', async () => {
    const { autosave, calls, call } = desk();
    autosave.change('a');
    await jest.advanceTimersByTimeAsync(900);
    autosave.change('ab');
    await jest.advanceTimersByTimeAsync(2_000);
    autosave.change('abc');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(calls).toHaveLength(1);
    call(0).answer(4);
    await jest.advanceTimersByTimeAsync(0);
    expect(calls.map(({ content, version }) => [content, version])).toEqual([
      ['a', 3],
      ['abc', 4],
    ]);
    call(1).answer(5);
    await jest.advanceTimersByTimeAsync(0);
    expect([autosave.getState().phase, autosave.idle]).toEqual(['saved', true]);
  });

  test('a 412 stops it: nothing more is sent until somebody decides, and nothing is lost', async () => {
    const { autosave, calls, call, settle } = desk();
    autosave.change('mine');
    const flushed = autosave.flush();
    call(0).refuse(stale);
    await expect(flushed).resolves.toBe(false);
    expect(autosave.getState()).toEqual({ phase: 'stale' });
    autosave.change('mine, longer');
    await jest.advanceTimersByTimeAsync(5_000);
    await expect(autosave.flush()).resolves.toBe(false);
    expect(calls).toHaveLength(1);
    expect(autosave.idle).toBe(false);
    autosave.rebase(9);
    autosave.change('both');
    const again = autosave.flush();
    await settle();
    expect(calls.at(-1)).toMatchObject({ content: 'both', version: 9 });
    call(1).answer(10);
    await expect(again).resolves.toBe(true);
  });

  test('what failed is kept and goes with the next try', async () => {
    const { autosave, calls, call } = desk();
    autosave.change('a');
    const flushed = autosave.flush();
    call(0).refuse(new OfflineError('Nobody answered'));
    await expect(flushed).resolves.toBe(false);
    expect(autosave.getState()).toMatchObject({ phase: 'failed' });
    const again = autosave.flush();
    await jest.advanceTimersByTimeAsync(0);
    expect(calls.map(({ content }) => content)).toEqual(['a', 'a']);
    call(1).answer(4);
    await expect(again).resolves.toBe(true);
  });

  test('whoever asks to flush waits for what is under way too', async () => {
    const { autosave, call, settle } = desk();
    autosave.change('a');
    await jest.advanceTimersByTimeAsync(900);
    autosave.change('ab');
    let done = false;
    const flushed = autosave.flush().then((all) => (done = all));
    await settle();
    expect(done).toBe(false);
    call(0).answer(4);
    await settle();
    call(1).answer(5);
    await flushed;
    expect(done).toBe(true);
  });

  test('listeners hear every step', async () => {
    const { autosave, call } = desk();
    const phases: string[] = [];
    const stop = autosave.subscribe(() => phases.push(autosave.getState().phase));
    autosave.change('a');
    const flushed = autosave.flush();
    call(0).answer(4);
    await flushed;
    stop();
    autosave.change('b');
    expect(phases).toEqual(['waiting', 'saving', 'saved']);
  });
});
