import { AUDIENCES } from '@altavoz/catalogue/audiences';
import { PUBLICS, type Public } from '@altavoz/domain/audiences/public';
import { boxAt, inListOrder, layoutRings, overlaps, zoneOf } from './ring-layout.js';

interface Group {
  readonly id: string;
  readonly publics: readonly Public[];
  readonly priority: number | null;
}

const guide: readonly Group[] = AUDIENCES.map(({ key, publics }) => ({ id: key, publics, priority: null }));

function expectPlacedOnce(groups: readonly Group[], width: number): void {
  const layout = layoutRings(groups, width);
  if (!layout) throw new Error(`no place for ${groups.length} groups in ${width} px`);
  expect(layout.groups.map(({ group }) => group.id).sort()).toEqual(groups.map(({ id }) => id).sort());
  layout.groups.forEach((one, index) => {
    for (const other of layout.groups.slice(index + 1)) {
      expect({
        one: one.group.id,
        other: other.group.id,
        covers: overlaps(boxAt(one), boxAt(other)),
      }).toMatchObject({
        covers: false,
      });
    }
    expect(one.x).toBeGreaterThan(0);
    expect(one.x).toBeLessThan(layout.width);
    expect(boxAt(one).bottom).toBeLessThanOrEqual(layout.height + 4);
  });
}

describe('audience map (D2, D4)', () => {
  it.each([700, 768, 840, 928, 1_164, 1_320])(
    'places the twelve groups once and apart, %i px wide',
    (width) => {
      expectPlacedOnce(guide, width);
    },
  );

  it('keeps groups apart that belong to two publics or to all three', () => {
    const straddling = guide.map((group, index) =>
      index % 3 === 0 ? { ...group, publics: PUBLICS.slice(0, 2 + (index % 2)) } : group,
    );
    expectPlacedOnce(straddling, 928);
    expectPlacedOnce(straddling, 1_164);
  });

  it('grows in height for the groups of the campaign’s own', () => {
    const own = Array.from({ length: 8 }, (_, index): Group => {
      const one = PUBLICS[index % PUBLICS.length] ?? 'internal';
      return { id: `own-${index}`, publics: [one], priority: 2 };
    });
    expectPlacedOnce([...guide, ...own], 928);
    expect(layoutRings([...guide, ...own], 928)?.height).toBeGreaterThan(
      layoutRings(guide, 928)?.height ?? 0,
    );
  });

  it('puts a group of every public alone in its place', () => {
    for (const one of PUBLICS) expectPlacedOnce([{ id: one, publics: [one], priority: null }], 800);
    expect(layoutRings([], 800)?.groups).toEqual([]);
  });

  it('leaves it to the list where there is no room', () => {
    expect(layoutRings(guide, 390)).toBeUndefined();
    const crowd = Array.from({ length: 120 }, (_, index): Group => ({
      id: String(index),
      publics: ['internal'],
      priority: null,
    }));
    expect(layoutRings(crowd, 928)).toBeUndefined();
  });

  it('tells the zone from the publics', () => {
    expect(zoneOf(['internal'])).toBe('internal');
    expect(zoneOf(['international', 'internal'])).toBe('internal-line');
    expect(zoneOf(['local-external', 'international'])).toBe('local-line');
    expect(zoneOf(['international'])).toBe('international');
  });

  it('orders the list from the city outwards, then by priority, without one last', () => {
    const group = (id: string, publics: Public[], priority: number | null): Group => ({
      id,
      publics,
      priority,
    });
    const ordered = inListOrder([
      group('d', ['international'], 1),
      group('c', ['local-external'], null),
      group('b', ['local-external'], 2),
      group('a', ['internal'], 3),
    ]);
    expect(ordered.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});
