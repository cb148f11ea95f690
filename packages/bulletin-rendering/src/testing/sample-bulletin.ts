import type { Block } from '@altavoz/domain/bulletins/block';
import { personalize } from '../personal.js';
import { type BulletinContent, renderBulletin } from '../render-bulletin.js';

export const HEADING = { id: 'a', type: 'heading', text: 'Four streets without cars' } satisfies Block;
export const BUTTON = {
  id: 'z',
  type: 'button',
  label: 'See the programme',
  url: 'https://valdemar.example/week',
} satisfies Block;

export const BASE: BulletinContent = {
  subject: 'Valdemar in September',
  preheader: 'From the 16th the centre is for walking.',
  blocks: [HEADING, BUTTON],
  language: 'en',
  month: '2027-09',
  listName: 'Valdemar in the world',
  brand: {
    name: 'Office of Internationalization',
    primaryColour: '#22335B',
    accentColour: '#9A4025',
    logo: null,
  },
  postalAddress: 'City of Valdemar\nBridge Square 1',
};

export const PERSON = {
  unsubscribeUrl: 'https://altavoz.example/unsubscribe/abc123?a=1&b=2',
  preferencesUrl: 'https://altavoz.example/preferences/def456',
  reason: 'You asked for it on 4 March 2026.',
};

/** One recipient's copy of the sample, with something changed. */
export async function copyOf(more: Partial<BulletinContent> = {}) {
  return personalize(await renderBulletin({ ...BASE, ...more }), PERSON);
}

/** These blocks and a call to action. */
export function blocks(...more: Block[]): Pick<BulletinContent, 'blocks'> {
  return { blocks: [...more, BUTTON] };
}
