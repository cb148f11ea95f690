import { ApiProblem } from '../../shared/api-client/problem.js';
import type { BulletinChanges } from './api/change-bulletin.js';
import type { Bulletin } from './api/get-bulletins.js';
import { Desk } from './desk.js';
import { sampleBulletin } from './testing/samples.js';

/** A desk over an API that holds one bulletin and refuses an old version. */
function room() {
  let stored = sampleBulletin();
  const sent: BulletinChanges[] = [];
  const desk = new Desk({
    bulletin: stored,
    pauseMs: 60_000,
    save: async (version, changes) => {
      sent.push(changes);
      if (version !== stored.version)
        throw new ApiProblem({ status: 412, code: 'stale-version', title: 'Stale' });
      stored = { ...stored, ...changes, version: version + 1 } as Bulletin;
      return stored;
    },
    fetch: async () => stored,
    onSaved: () => undefined,
  });
  const someoneElse = (change: Partial<Bulletin>): Bulletin =>
    (stored = { ...stored, ...change, version: stored.version + 1 });
  return { desk, sent, someoneElse, stored: () => stored };
}

describe('RH17 a bulletin on the desk', () => {
  test('half a block never keeps the rest from being saved, and is not called saved', async () => {
    const { desk, stored } = room();
    desk.change((content) => ({
      ...content,
      subject: 'Nuevo asunto',
      blocks: [...content.blocks, { id: 'n', type: 'heading', text: '' }],
    }));
    await expect(desk.flush()).resolves.toBe(false);
    expect(stored()).toMatchObject({ subject: 'Nuevo asunto', version: 4 });
    expect(stored().blocks).toHaveLength(3);
    expect(desk.getState().content.blocks).toHaveLength(4);
  });

  test('a newer bulletin from elsewhere is shown only while nothing is being written', () => {
    const { desk, someoneElse } = room();
    desk.seen(someoneElse({ subject: 'De otra persona' }));
    expect(desk.getState().content.subject).toBe('De otra persona');
    desk.change((content) => ({ ...content, subject: 'Mío' }));
    desk.seen(someoneElse({ subject: 'Otra vez' }));
    expect(desk.getState().content.subject).toBe('Mío');
  });

  test('a 412 brings what is stored; giving way takes it, deciding saves over it', async () => {
    const { desk, someoneElse, stored } = room();
    const conflict = async (mine: string): Promise<void> => {
      someoneElse({ subject: 'De otra persona' });
      desk.change((content) => ({ ...content, subject: mine }));
      await desk.flush();
      await Promise.resolve();
    };
    await conflict('Mío');
    expect(desk.getState()).toMatchObject({
      content: { subject: 'Mío' },
      theirs: { subject: 'De otra persona' },
      autosave: { phase: 'stale' },
    });
    desk.giveWay();
    expect(desk.getState()).toMatchObject({
      content: { subject: 'De otra persona' },
      theirs: undefined,
      autosave: { phase: 'saved' },
    });
    await conflict('Mío otra vez');
    desk.decide(desk.getState().content);
    await expect(desk.flush()).resolves.toBe(true);
    expect(stored().subject).toBe('Mío otra vez');
    expect(desk.version).toBe(stored().version);
  });
});
