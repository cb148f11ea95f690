import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../shared/plain-date.js';
import { draftFrom, headsOf, SECTION_LIMITS } from './compose-draft.js';
import { sourceOf, type DraftActivity, type DraftRequest } from './draft-source.js';
import { planChanges, settle, unedited, type PlanNow, type Written } from './plan-changes.js';
import { takeOver } from './take-over.js';

const FRAME = { month: '2027-03', language: 'es' } as const;
const MESSAGES = new Map([
  ['m1', 'Con aliados llegamos antes.'],
  ['m2', 'Cada acuerdo se publica.'],
]);
const fair: DraftActivity = {
  id: 'a',
  name: 'Feria',
  start: '2027-03-10',
  end: '2027-03-12',
  place: 'Puente',
};
const talk: DraftActivity = { id: 'b', name: 'Charla', start: '2027-03-20', end: '2027-03-20' };
const clip: DraftActivity = {
  id: 'c',
  kind: 'clip',
  name: 'Valdemar abre su feria',
  start: '2027-02-03',
  end: '2027-02-03',
};
const PLAN: DraftRequest = {
  ...FRAME,
  activities: [fair, talk],
  message: { id: 'm1', text: 'Con aliados llegamos antes.' },
  clips: { national: 1, international: 1 },
  callsToAction: [{ from: 'tactic:a', label: 'Venga a la feria', url: 'https://valdemar.example/feria' }],
};

function now(changes: Partial<DraftRequest> = {}, messages: ReadonlyMap<string, string> = MESSAGES): PlanNow {
  return { source: sourceOf({ ...PLAN, ...changes }), messagesInForce: messages };
}
const SOURCE = sourceOf(PLAN);
const DRAFT = draftFrom(SOURCE, FRAME);
const rewritten = (id: string, changes: object): Written => ({
  ...DRAFT,
  blocks: DRAFT.blocks.map((block) => (block.id === id ? { ...block, ...changes } : block)),
});
const agendaOf = ({ blocks }: Written) =>
  blocks.flatMap((block) => (block.type === 'agenda' && block.id === 'agenda' ? block.items : []));

describe('N4 what changed on the plan since the draft', () => {
  test('an activity that moved is told and, taken over, stands on its new day; subject and first line follow', () => {
    const plan = now({ activities: [{ ...fair, start: '2027-03-22', end: '2027-03-24' }, talk] });
    const changes = planChanges(SOURCE, plan, DRAFT);
    expect(changes).toMatchObject([
      {
        id: 'changed:tactic:a',
        kind: 'item-changed',
        edited: false,
        before: { start: '2027-03-10' },
        after: { start: '2027-03-22', place: 'Puente' },
      },
    ]);
    const taken = takeOver(DRAFT, changes, FRAME);
    expect(agendaOf(taken).map(({ title, start }) => [title, start])).toEqual([
      ['Charla', '2027-03-20'],
      ['Feria', '2027-03-22'],
    ]);
    expect(taken.subject).toBe('Marzo: Venga a la feria · Charla');
    expect(taken.blocks).toContainEqual(
      expect.objectContaining({
        id: 'intro',
        text: expect.stringContaining('Charla empieza el 20 de marzo.'),
      }),
    );
  });

  test('one that was called off, one that went to the next month, and a new one', () => {
    const activities = [
      { ...talk, start: '2027-04-06', end: '2027-04-06' },
      { id: 'd', name: 'Concierto', start: '2027-03-05', end: '2027-03-05' },
    ];
    const changes = planChanges(SOURCE, now({ activities, callsToAction: [] }), DRAFT);
    expect(changes).toMatchObject([
      { id: 'gone:tactic:a', kind: 'item-gone', movedTo: null },
      { id: 'gone:tactic:b', kind: 'item-gone', movedTo: { start: '2027-04-06', end: '2027-04-06' } },
      { id: 'added:tactic:d', kind: 'item-added', after: { title: 'Concierto' } },
      { id: 'added:tactic:b', kind: 'item-added', section: 'upcoming' },
      { id: 'button', kind: 'button', before: { label: 'Venga a la feria' }, after: null },
    ]);
    const taken = takeOver(DRAFT, changes, FRAME);
    expect(agendaOf(taken).map(({ title }) => title)).toEqual(['Concierto']);
    expect(taken.blocks.some(({ type }) => type === 'button')).toBe(false);
  });

  test('RH9 a message that is retired gives way to the one in force; new words of the same are told', () => {
    const retired = now(
      { message: { id: 'm2', text: 'Cada acuerdo se publica.' } },
      new Map([['m2', 'Cada acuerdo se publica.']]),
    );
    const [gone] = planChanges(SOURCE, retired, DRAFT);
    expect(gone).toMatchObject({ kind: 'message-gone', messageId: 'm1', after: { messageId: 'm2' } });
    expect(takeOver(DRAFT, gone ? [gone] : [], FRAME).blocks).toContainEqual({
      id: 'message',
      type: 'message',
      messageId: 'm2',
      text: 'Cada acuerdo se publica.',
    });
    const none = planChanges(SOURCE, now({ message: undefined }, new Map()), DRAFT);
    expect(none).toMatchObject([{ kind: 'message-gone', after: null }]);
    const words = new Map([...MESSAGES, ['m1', 'Con aliados, antes.'] as const]);
    const [changed] = planChanges(SOURCE, now({}, words), DRAFT);
    expect(changed).toMatchObject({ kind: 'message-changed', after: 'Con aliados, antes.', edited: false });
    // Another message may have its turn by now: the one that is said stays.
    expect(planChanges(SOURCE, now({ message: { id: 'm2', text: 'x' } }), DRAFT)).toEqual([]);
  });

  test('N9 R14 a new publication and a new result, also where there was nothing before', () => {
    const plan = now({
      press: [clip],
      clips: { national: 2, international: 1 },
      results: [{ label: 'convenios', value: '3' }],
    });
    const changes = planChanges(SOURCE, plan, DRAFT);
    expect(changes).toMatchObject([
      { id: 'added:clip:c', kind: 'item-added', section: 'press' },
      { id: 'figures', kind: 'figures', edited: false },
    ]);
    const { blocks } = takeOver(DRAFT, changes, FRAME);
    expect(blocks.map(({ id }) => id)).toEqual([
      'heading',
      'intro',
      'message',
      'agenda',
      'press',
      'figures',
      'button',
    ]);
    expect(blocks[5]).toMatchObject({
      figures: [{ label: 'convenios', value: '3' }, { value: '3' }, {}, {}],
    });
  });

  test('what a person wrote is marked and not part of what is taken at once; asked for, it is replaced', () => {
    const moved = now({ activities: [{ ...fair, start: '2027-03-11', end: '2027-03-12' }, talk] });
    const items = agendaOf(DRAFT).map((item) =>
      item.from === 'tactic:a' ? { ...item, title: 'La feria, gratis' } : item,
    );
    const own = rewritten('agenda', { items });
    const changes = planChanges(SOURCE, moved, own);
    expect(changes).toMatchObject([
      { kind: 'item-changed', edited: true, before: { title: 'La feria, gratis' } },
    ]);
    expect(takeOver(own, unedited(changes), FRAME)).toEqual(own);
    expect(agendaOf(takeOver(own, changes, FRAME))[0]).toMatchObject({ title: 'Feria', start: '2027-03-11' });
    const subject = { ...DRAFT, subject: 'Lo mío' };
    expect(takeOver(subject, planChanges(SOURCE, moved, subject), FRAME).subject).toBe('Lo mío');
    const button = rewritten('button', { label: 'Inscríbase' });
    expect(planChanges(SOURCE, now({ callsToAction: [] }), button)).toMatchObject([
      { kind: 'button', edited: true },
    ]);
  });

  test('what a person left out is not offered again, and what is written as planned is no change', () => {
    const moved = now({ activities: [{ ...fair, start: '2027-03-11', end: '2027-03-12' }, talk] });
    const without = rewritten('agenda', { items: agendaOf(DRAFT).slice(1) });
    expect(planChanges(SOURCE, moved, without)).toEqual([]);
    const noAgenda = { ...DRAFT, blocks: DRAFT.blocks.filter(({ id }) => id !== 'agenda') };
    expect(planChanges(SOURCE, now({ activities: [fair, talk, { ...talk, id: 'z' }] }), noAgenda)).toEqual(
      [],
    );
    const known = rewritten('agenda', {
      items: agendaOf(DRAFT).map((item) =>
        item.from === 'tactic:a' ? { ...item, start: '2027-03-11' } : item,
      ),
    });
    expect(planChanges(SOURCE, moved, known)).toEqual([]);
  });

  test('G2 a full agenda is offered no more than it has room for', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...talk, id: `t${index}`, start: '2027-03-20' }));
    const source = sourceOf({ ...PLAN, activities: many(7) });
    const draft = draftFrom(source, FRAME);
    const changes = planChanges(source, now({ activities: many(12) }), draft);
    expect(changes.map(({ kind }) => kind)).toEqual(['item-added']);
  });

  const activity = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    name: fc.constantFrom('Feria', 'Charla', 'Concierto'),
    start: fc.integer({ min: 0, max: 70 }).map((day) => addDays('2027-02-20', day)),
    place: fc.option(fc.constantFrom('Puente', 'Mercado'), { nil: undefined }),
  });
  const plan = fc.record({
    activities: fc
      .uniqueArray(activity, { selector: ({ id }) => id, maxLength: 5 })
      .map((all) => all.map((one) => ({ ...one, end: one.start }))),
    press: fc.constantFrom([], [clip]),
    clips: fc.record({ national: fc.nat(2), international: fc.nat(2) }),
    callsToAction: fc.constantFrom(
      PLAN.callsToAction,
      [],
      [{ from: 'tactic:b', label: 'Otra', url: 'https://x.example' }],
    ),
    said: fc.constantFrom('m1', 'm2'),
    inForce: fc.subarray(['m1', 'm2']),
  });
  const lay = ({
    said,
    inForce,
    ...rest
  }: typeof plan extends fc.Arbitrary<infer T> ? T : never): PlanNow => {
    const messagesInForce = new Map([...MESSAGES].filter(([id]) => inForce.includes(id)));
    const text = messagesInForce.get(said);
    return {
      source: sourceOf({ ...FRAME, ...rest, message: text === undefined ? undefined : { id: said, text } }),
      messagesInForce,
    };
  };

  test('the plan that it was drafted from changes nothing', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const then = lay(one);
        expect(planChanges(then.source, then, draftFrom(then.source, FRAME))).toEqual([]);
      }),
    );
  });

  test('all taken over and settled, nothing is left, nothing is stale, and the heads say what is in it', () => {
    fc.assert(
      fc.property(plan, plan, (one, other) => {
        const [then, later] = [lay(one), lay(other)];
        const draft = draftFrom(then.source, FRAME);
        const changes = planChanges(then.source, later, draft);
        const taken = takeOver(draft, changes, FRAME);
        expect(planChanges(settle(then.source, later, changes), later, taken)).toEqual([]);
        const known = [...Object.values(later.source.sections).flat()];
        for (const block of taken.blocks) {
          if (block.type === 'agenda') expect(known).toEqual(expect.arrayContaining([...block.items]));
          if (block.type === 'message') expect(later.messagesInForce.get(block.messageId)).toBe(block.text);
        }
        expect({ subject: taken.subject, preheader: taken.preheader }).toEqual(headsOf(taken.blocks, FRAME));
        expect(new Set(taken.blocks.map(({ id }) => id)).size).toBe(taken.blocks.length);
      }),
    );
  });

  test('one by one, in whatever order, is the same as all at once', () => {
    fc.assert(
      fc.property(plan, plan, fc.infiniteStream(fc.nat(9)), (one, other, dice) => {
        const [then, later] = [lay(one), lay(other)];
        // A part that is emptied while the plan had more than it shows is left as a person left it.
        fc.pre(then.source.sections.upcoming.length <= SECTION_LIMITS.upcoming);
        const draft = draftFrom(then.source, FRAME);
        let [source, written] = [then.source, draft];
        for (let left = planChanges(source, later, written); left.length > 0;) {
          const pick = left[(dice.next().value ?? 0) % left.length];
          if (!pick) break;
          written = takeOver(written, [pick], FRAME);
          source = settle(source, later, [pick]);
          left = planChanges(source, later, written);
        }
        const all = takeOver(draft, planChanges(then.source, later, draft), FRAME);
        expect(written).toEqual(all);
      }),
    );
  });

  test('taken at once, no word of a person is overwritten', () => {
    fc.assert(
      fc.property(plan, plan, fc.subarray(['a', 'b', 'c', 'd', 'e']), (one, other, mine) => {
        const [then, later] = [lay(one), lay(other)];
        const draft = draftFrom(then.source, FRAME);
        const written: Written = {
          ...draft,
          subject: 'Lo mío',
          blocks: draft.blocks.map((block) =>
            block.type === 'agenda'
              ? {
                  ...block,
                  title: 'Mi título',
                  items: block.items.map((item) =>
                    mine.includes(item.tacticId ?? '') ? { ...item, title: `Mío: ${item.title}` } : item,
                  ),
                }
              : block.type === 'button'
                ? { ...block, label: 'Mi llamado' }
                : block,
          ),
        };
        const taken = takeOver(written, unedited(planChanges(then.source, later, written)), FRAME);
        const own = ({ subject, blocks }: Written) => [
          subject,
          ...blocks.flatMap((block) =>
            block.type === 'agenda'
              ? block.items.flatMap(({ title }) => (title.startsWith('Mío') ? [title] : []))
              : block.type === 'button'
                ? block.label === 'Mi llamado'
                  ? [block.label]
                  : []
                : [],
          ),
        ];
        // What was left of a part that nobody wrote in may go; what somebody wrote stays.
        expect(own(taken)).toEqual(own(written));
      }),
    );
  });
});
