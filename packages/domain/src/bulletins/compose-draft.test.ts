import { describe, expect, test } from '@jest/globals';
import { composeDraft, MAX_AGENDA_ITEMS } from './compose-draft.js';
import type { DraftRequest } from './draft-source.js';
import { MAX_BLOCKS } from './bulletin.js';
import { monthName } from './draft-labels.js';
import { readiness } from './readiness.js';

const REQUEST: DraftRequest = {
  month: '2027-03',
  language: 'es',
  activities: [
    {
      id: 't2',
      name: { es: 'Reuniones uno a uno', en: 'One-to-one meetings' },
      start: '2027-03-20',
      end: '2027-04-05',
    },
    {
      id: 't1',
      name: 'Página web',
      start: '2027-02-01',
      end: '2027-03-10',
      place: 'Plaza Mayor',
      url: 'https://valdemar.example/',
    },
    { id: 't3', name: 'Fuera del mes', start: '2027-04-01', end: '2027-04-02' },
  ],
  message: { id: 'm1', text: { es: 'Con aliados llegamos antes.', en: 'With allies we get there sooner.' } },
  clips: { national: 2, international: 1 },
  callsToAction: [
    { label: { es: 'Vea la agenda', en: 'See the agenda' }, url: 'https://valdemar.example/agenda' },
  ],
};

describe('N4 the month’s bulletin comes from the plan', () => {
  test('message, agenda in order of days, the press of the month before, one button', () => {
    expect(composeDraft(REQUEST)).toEqual({
      subject: 'Marzo: Vea la agenda · Reuniones uno a uno',
      preheader: 'Página web · Reuniones uno a uno · Fuera del mes',
      blocks: [
        { id: 'heading', type: 'heading', text: 'La ciudad y el mundo en marzo de 2027' },
        {
          id: 'intro',
          type: 'text',
          text: 'Este mes hay 2 actividades. Reuniones uno a uno empieza el 20 de marzo.',
        },
        { id: 'message', type: 'message', messageId: 'm1', text: 'Con aliados llegamos antes.' },
        {
          id: 'agenda',
          type: 'agenda',
          title: 'Agenda de marzo de 2027',
          items: [
            {
              title: 'Página web',
              start: '2027-02-01',
              end: '2027-03-10',
              place: 'Plaza Mayor',
              url: 'https://valdemar.example/',
              tacticId: 't1',
              from: 'tactic:t1',
            },
            {
              title: 'Reuniones uno a uno',
              start: '2027-03-20',
              end: '2027-04-05',
              tacticId: 't2',
              from: 'tactic:t2',
            },
          ],
        },
        {
          id: 'upcoming',
          type: 'agenda',
          title: 'Ya en abril',
          items: [
            {
              title: 'Fuera del mes',
              start: '2027-04-01',
              end: '2027-04-02',
              tacticId: 't3',
              from: 'tactic:t3',
            },
          ],
        },
        {
          id: 'figures',
          type: 'figures',
          title: 'Lo que publicó la prensa',
          figures: [
            { label: 'publicaciones', value: '3' },
            { label: 'en medios nacionales', value: '2' },
            { label: 'en medios internacionales', value: '1' },
          ],
          note: 'Recuento de febrero de 2027.',
        },
        { id: 'button', type: 'button', label: 'Vea la agenda', url: 'https://valdemar.example/agenda' },
      ],
    });
  });

  test('in English, with the words there are', () => {
    const { subject, blocks } = composeDraft({ ...REQUEST, language: 'en' });
    expect(subject).toBe('March: See the agenda · One-to-one meetings');
    expect(blocks).toMatchObject([
      { text: 'The city and the world in March 2027' },
      { text: 'There are 2 activities this month. One-to-one meetings begins on 20 March.' },
      { text: 'With allies we get there sooner.' },
      {
        title: 'What is on in March 2027',
        items: [{ title: 'Página web' }, { title: 'One-to-one meetings' }],
      },
      { title: 'Next, in April', items: [{ title: 'Fuera del mes' }] },
      { title: 'What the press published', note: 'Count for February 2027.' },
      { label: 'See the agenda' },
    ]);
  });

  test('a part without content is left out', () => {
    const { blocks, subject, preheader } = composeDraft({
      month: '2027-08',
      language: 'es',
      activities: [],
      clips: { national: 0, international: 0 },
    });
    expect(blocks.map((block) => block.type)).toEqual(['heading']);
    expect({ subject, preheader }).toEqual({ subject: 'Agosto: agenda y novedades', preheader: '' });
  });

  test('the subject tells what fits on a phone, and nothing is cut in the middle', () => {
    const name = 'Un acto con un nombre tan largo que ningún teléfono lo enseña entero en su lista';
    const long = { id: 'l', name, start: '2027-03-05', end: '2027-03-05' };
    const { subject } = composeDraft({ ...REQUEST, activities: [long] });
    expect(subject).toBe('Marzo: Vea la agenda');
    const { callsToAction: _, ...silent } = REQUEST;
    expect(composeDraft({ ...silent, activities: [long] }).subject).toBe('Marzo: agenda y novedades');
  });

  test('a full month does not tell the next one; a quiet one tells how it begins', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      id: `t${index}`,
      name: `Acto ${index}`,
      start: `2027-0${index < 4 ? 3 : 4}-0${index + 1}`,
      end: `2027-04-2${index}`,
    }));
    const agendas = (activities: typeof many) =>
      composeDraft({ ...REQUEST, activities }).blocks.flatMap((block) =>
        block.type === 'agenda' ? [block.items.length] : [],
      );
    expect(agendas(many)).toEqual([4]);
    expect(agendas(many.slice(1))).toEqual([3, 3]);
  });

  test('the press of one kind alone is one figure, in the number it has', () => {
    const figures = (national: number, international: number) =>
      composeDraft({ ...REQUEST, clips: { national, international } }).blocks.flatMap((block) =>
        block.type === 'figures' ? block.figures : [],
      );
    expect(figures(1, 0)).toEqual([{ label: 'publicación en un medio nacional', value: '1' }]);
    expect(figures(0, 2)).toEqual([{ label: 'publicaciones en medios internacionales', value: '2' }]);
  });

  test('N9 N10 R14 news, what happened, the press and results, in this order and few of each', () => {
    const of = (kind: 'clip' | 'press-release' | 'tactic', count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${kind}${index}`,
        kind,
        name: `${kind} ${index}`,
        start: `2027-02-0${9 - index}`,
        end: `2027-02-0${9 - index}`,
      }));
    const { blocks } = composeDraft({
      ...REQUEST,
      news: of('press-release', 5),
      happened: of('tactic', 1),
      press: of('clip', 4),
      results: [{ label: 'convenios firmados', value: '3' }],
    });
    expect(blocks.slice(5, 9)).toMatchObject([
      { id: 'news', title: 'Noticias', items: { length: 3 } },
      { id: 'happened', title: 'Lo que pasó en febrero', items: [{ from: 'tactic:tactic0' }] },
      { id: 'press', title: 'La prensa de febrero', items: { length: 3 } },
      {
        id: 'figures',
        title: 'Resultados',
        figures: [{ label: 'convenios firmados' }, { value: '3' }, {}, {}],
      },
    ]);
    expect(blocks[7]).toMatchObject({
      items: [{ title: 'clip 2' }, { title: 'clip 1' }, { title: 'clip 0' }],
    });
    expect(blocks.length).toBeLessThanOrEqual(MAX_BLOCKS);
  });

  test('the same plan makes the same draft, whatever the order of its activities', () => {
    const sameDay = ['b', 'a', 'c'].map((id) => ({ id, name: id, start: '2027-03-05', end: '2027-03-05' }));
    for (const activities of [sameDay, [...sameDay].reverse()]) {
      const agenda = composeDraft({ ...REQUEST, activities }).blocks.find((block) => block.type === 'agenda');
      expect(agenda?.items.map((item) => item.tacticId)).toEqual(['a', 'b', 'c']);
    }
    expect(composeDraft({ ...REQUEST, activities: [...REQUEST.activities].reverse() })).toEqual(
      composeDraft(REQUEST),
    );
  });

  test('G2 less is more: what begins in the month goes before what has been running', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      id: `t${String(index).padStart(2, '0')}`,
      name: `Acto ${index}`,
      start: index < 3 ? '2027-01-01' : `2027-03-${String(index + 1).padStart(2, '0')}`,
      end: '2027-03-31',
    }));
    const { blocks } = composeDraft({ ...REQUEST, activities: many });
    const agenda = blocks.find((block) => block.type === 'agenda');
    expect(agenda?.items).toHaveLength(MAX_AGENDA_ITEMS);
    expect(agenda?.items.every((item) => item.start >= '2027-03-01')).toBe(true);
    expect(blocks.length).toBeLessThanOrEqual(MAX_BLOCKS);
  });

  test('what recurs is told once before it is told again, and named once in the summary', () => {
    const weekly = [1, 8, 15, 22].map((day) => ({
      id: 'w',
      name: 'Puertas abiertas',
      occurrence: `2027-04-${String(day).padStart(2, '0')}`,
      start: `2027-04-${String(day).padStart(2, '0')}`,
      end: `2027-04-${String(day).padStart(2, '0')}`,
    }));
    const fair = { id: 'x', name: 'Feria', start: '2027-04-28', end: '2027-04-28' };
    const { blocks, preheader } = composeDraft({ ...REQUEST, activities: [...weekly, fair] });
    const upcoming = blocks.find(({ id }) => id === 'upcoming');
    expect(upcoming).toMatchObject({
      items: [{ start: '2027-04-01' }, { start: '2027-04-08' }, { title: 'Feria' }],
    });
    expect(preheader).toBe('Puertas abiertas · Feria');
  });

  test('RH10 a draft with everything is ready to be sent as it stands', () => {
    const { subject, blocks } = composeDraft(REQUEST);
    const list = readiness({
      bulletin: { id: 'b1', label: 'Marzo', subject, blocks },
      messages: [{ id: 'm1', label: 'Aliados', status: 'approved' }],
      activeSubscribers: 1,
      today: '2027-03-01',
    });
    expect(list.flatMap((item) => item.findings)).toEqual([]);
  });
});

test('names of months', () => {
  expect(monthName('2027-12', 'es')).toBe('diciembre de 2027');
  expect(monthName('2027-01', 'en')).toBe('January 2027');
  expect(() => monthName('2027-13', 'es')).toThrow('not a month: 2027-13');
});
