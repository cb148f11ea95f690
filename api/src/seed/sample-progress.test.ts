import { describe, expect, test } from '@jest/globals';
import { SampleProgress } from './sample-progress.js';

function output(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

describe('the progress of the sample', () => {
  test('comes word by word on a terminal', () => {
    const terminal = output(true);
    const progress = new SampleProgress(terminal);
    progress.step('people');
    progress.step('strategy');
    expect(terminal.written).toEqual(['Loading the sample: people', ', strategy']);
    progress.done();
    expect(terminal.written.join('')).toBe('Loading the sample: people, strategy … done in 1 s\n');
  });

  test('comes as one whole line where lines are kept', () => {
    const file = output(false);
    const progress = new SampleProgress(file);
    progress.step('people');
    expect(file.written).toEqual([]);
    progress.done();
    expect(file.written).toEqual(['Loading the sample: people … done in 1 s\n']);
  });

  test('ends its line when the sample breaks off', () => {
    const file = output(false);
    const progress = new SampleProgress(file);
    progress.step('people');
    progress.broken();
    expect(file.written).toEqual(['Loading the sample: people … stopped\n']);
  });
});
