import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import { filtersFrom, hasFilters, isShown, toggleLayer } from './filters.js';
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
