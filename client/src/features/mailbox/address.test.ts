import { toWhom, wholeAddress } from './address.js';

describe('looking for mails by address', () => {
  test.each([
    ['tomas.lago@correo.example', 'tomas.lago@correo.example'],
    ['  Tomas.Lago@Correo.Example ', 'tomas.lago@correo.example'],
    ['tomas.lago@correo', undefined],
    ['tomas', undefined],
    ['a b@correo.example', undefined],
    ['', undefined],
  ])('%j is the whole address %j', (text, address) => {
    expect(wholeAddress(text)).toBe(address);
  });

  test('a part is looked for in the addresses that are here, whatever its case', () => {
    const mails = [{ to: 'tomas.lago@correo.example' }, { to: 'carla.nieto@correo.example' }];
    expect(toWhom(mails, 'LAGO')).toEqual([mails[0]]);
    expect(toWhom(mails, '@correo')).toEqual(mails);
    expect(toWhom(mails, '')).toEqual(mails);
    expect(toWhom(mails, 'nadie')).toEqual([]);
  });
});
