import { brandProblems, draftOf, finished, withRole } from './brand-draft.js';

const names = { primary: 'Principal', accent: 'Acento' };
const begun = draftOf(undefined, { primaryColour: '#12343F', accentColour: '#B4532A' }, names);

describe('a brand guide while it is written (G1)', () => {
  it('begins with what is worn already, ready to be saved', () => {
    expect(begun.colours.map(({ name, value, role }) => [name, value, role])).toEqual([
      ['Principal', '#12343F', 'primary'],
      ['Acento', '#B4532A', 'accent'],
    ]);
    expect(brandProblems(begun)).toEqual([]);
  });

  it('always has one primary and one accent: roles change places', () => {
    const roles = (index: number, role: Parameters<typeof withRole>[2]) =>
      withRole([...begun.colours, { name: 'Arena', value: '#F6F2E8', role: 'ground' }], index, role).map(
        (colour) => colour.role,
      );
    expect(roles(1, 'primary')).toEqual(['accent', 'primary', 'ground']);
    expect(roles(2, 'primary')).toEqual(['other', 'accent', 'primary']);
    expect(roles(2, 'other')).toEqual(['primary', 'accent', 'other']);
  });

  it('says what is not finished, and leaves half a colour out of samples', () => {
    const colours = [...begun.colours, { name: ' ', value: '#12', role: 'other' as const }];
    const typefaces = { ...begun.typefaces, print: [{ name: 'Marea', use: '' }] };
    expect(brandProblems({ ...begun, colours, typefaces, manualUrl: 'javascript:alert(1)' })).toEqual([
      'colours',
      'names',
      'typefaces',
      'manual',
    ]);
    expect(finished(colours)).toHaveLength(2);
  });
});
