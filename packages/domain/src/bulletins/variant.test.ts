import { describe, expect, test } from '@jest/globals';
import type { Block } from './block.js';
import { draftFrom } from './compose-draft.js';
import { sourceOf, type DraftRequest } from './draft-source.js';
import { beginVariant, untranslatedParts, type OtherTongue } from './variant.js';

const PLAN: Omit<DraftRequest, 'language'> = {
  month: '2027-09',
  activities: [
    {
      id: 't1',
      name: { es: 'Semana de la movilidad', en: 'Mobility week' },
      start: '2027-09-16',
      end: '2027-09-22',
      url: 'https://valdemar.example/week',
    },
    { id: 't2', name: { es: 'Feria' }, start: '2027-09-20', end: '2027-09-20' },
  ],
  message: { id: 'm1', text: { es: 'Aprendemos con otros', en: 'We learn with others' } },
  callsToAction: [{ from: 'tactic:t1', label: { es: 'Ver', en: 'See' }, url: 'https://valdemar.example' }],
  clips: { national: 2, international: 1 },
};

const source = (language: 'es' | 'en') => sourceOf({ ...PLAN, language });
const own = draftFrom(source('es'), { month: '2027-09', language: 'es' });
const tongue: OtherTongue = {
  own,
  other: draftFrom(source('en'), { month: '2027-09', language: 'en' }),
  source: source('en'),
  messages: new Map([['m1', 'We learn with others']]),
};
const blockOf = (blocks: readonly Block[], id: string) => blocks.find((block) => block.id === id);

describe('language variants of a bulletin', () => {
  test('one that nobody edited is said in the other language, part by part', () => {
    const variant = beginVariant(own, tongue);
    expect(variant.blocks.map(({ id }) => id)).toEqual(own.blocks.map(({ id }) => id));
    expect(variant.subject).toBe(tongue.other.subject);
    expect(blockOf(variant.blocks, 'message')).toMatchObject({ text: 'We learn with others' });
    expect(blockOf(variant.blocks, 'agenda')).toMatchObject({
      items: [{ title: 'Mobility week' }, { title: 'Feria' }],
    });
    expect(blockOf(variant.blocks, 'button')).toMatchObject({ label: 'See' });
    expect(untranslatedParts(own, variant)).toEqual([]);
  });

  test('what a person wrote stands as it was, and is named as not translated', () => {
    const written = {
      ...own,
      subject: 'Cuatro calles sin coches',
      blocks: [
        ...own.blocks.filter(({ id }) => id !== 'agenda'),
        { id: 'x', type: 'text', text: 'Se camina.' } as const,
        { id: 'y', type: 'heading', text: 'Expo 2027' } as const,
      ],
    };
    const variant = beginVariant(written, tongue);
    expect(variant.subject).toBe('Cuatro calles sin coches');
    expect(blockOf(variant.blocks, 'agenda')).toBeUndefined();
    expect(untranslatedParts(written, variant)).toEqual(['subject', 'x']);
    const blocks = variant.blocks.map((block): Block =>
      block.id === 'x' && block.type === 'text' ? { ...block, text: 'One walks.' } : block,
    );
    expect(untranslatedParts(written, { ...variant, subject: 'Four streets', blocks })).toEqual([]);
  });

  test('a bulletin that was not drafted from the plan is taken as it is', () => {
    const plain = { subject: 'A', preheader: '', blocks: [{ id: 'h', type: 'heading', text: 'B' } as const] };
    expect(beginVariant(plain, { ...tongue, own: null })).toEqual(plain);
  });
});
