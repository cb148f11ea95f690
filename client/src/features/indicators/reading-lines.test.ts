import { readLines } from './reading-lines.js';

const read = (text: string) => readLines(text, '2027-04-02', 'number', 'EUR', 'es');

test('R15 readings as they are pasted: with their day, or of today', () => {
  expect(read('1.250\n2027-03-31 1.200\n28/2/2027;900,5\n').points).toEqual([
    { date: '2027-04-02', value: 1_250_000 },
    { date: '2027-03-31', value: 1_200_000 },
    { date: '2027-02-28', value: 900_500 },
  ]);
});

test('the first line that says nothing is told, and nothing is noted', () => {
  expect(read('12\n31/02/2027 5')).toEqual({ points: [], bad: '31/02/2027 5' });
  expect(read('muchas')).toEqual({ points: [], bad: 'muchas' });
});
