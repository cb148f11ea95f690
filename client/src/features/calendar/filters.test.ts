import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import { addressOf, filtersFrom, hasFilters, isShown, toggleLayer, toKept } from './filters.js';
import { sampleOccurrence, sampleTactic } from './testing/sample-plan.js';

const press = sampleOccurrence(sampleTactic());
const bulletin = { ...press, id: 'bulletin:1', kind: 'bulletin' as const, channelType: null, phase: null };

describe('filters in the address', () => {
  test('a plain address shows everything', () => {
    const filters = filtersFrom({});
    expect(hasFilters(filters)).toBe(false);
    expect([press, bulletin].every((each) => isShown(each, filters))).toBe(true);
  });
  test('a layer is switched off and on again', () => {
    const off = toggleLayer(CHANNEL_TYPES, CHANNEL_TYPES, 'public-relations');
    expect(off).toBe('traditional,non-traditional,digital');
    const filters = filtersFrom({ channelTypes: off });
    expect(isShown(press, filters)).toBe(false);
    expect(isShown(bulletin, filters)).toBe(true);
    expect(toggleLayer(CHANNEL_TYPES, filters.channelTypes, 'public-relations')).toBeUndefined();
  });
  test('bulletins and deadlines are layers of their own; a phase leaves out other tactics only', () => {
    expect(isShown(bulletin, filtersFrom({ kinds: 'contracting' }))).toBe(false);
    expect(isShown(press, filtersFrom({ kinds: '' }))).toBe(true);
    expect(isShown(press, filtersFrom({ phases: '1' }))).toBe(false);
    expect(isShown(bulletin, filtersFrom({ phases: '1' }))).toBe(true);
  });
  test.each([
    {},
    { kinds: 'event,holiday' },
    { kinds: '' },
    { channelTypes: '' },
    { channelTypes: 'digital', phases: '2', audiences: '64b7f0c2a1d3e4f5a6b7c8d9', q: 'feria' },
  ])('what is kept with a view shows the same again: %j', (search) => {
    const filters = filtersFrom(search);
    expect(filtersFrom(addressOf(toKept(filters)))).toEqual(filters);
  });
  test('a kept filter without tactics shows none of them', () => {
    const kept = toKept(filtersFrom({ channelTypes: '', kinds: 'bulletin' }));
    expect(kept.kinds).toEqual(['bulletin']);
    expect(isShown(press, filtersFrom(addressOf(kept)))).toBe(false);
  });
  test('what is no filter is left alone', () => {
    const filters = filtersFrom({
      audiences: 'everyone',
      phases: '9',
      q: '   ',
      channelTypes: 'smoke-signals,digital',
    });
    expect(filters).toMatchObject({
      audience: undefined,
      phase: undefined,
      q: undefined,
      channelTypes: ['digital'],
    });
  });
});
