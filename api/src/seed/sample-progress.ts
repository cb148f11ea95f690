import type { SampleStep } from './sample/build-sample.js';

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Says in one line how the sample comes along: word by word to whoever watches a terminal, at once and whole where the
 * lines are kept, so that it does not tear those of the log.
 */
export class SampleProgress {
  private readonly begun = performance.now();
  private line = '';

  constructor(private readonly output: Output) {}

  step(step: SampleStep): void {
    this.add(this.line === '' ? `Loading the sample: ${step}` : `, ${step}`);
  }

  done(): void {
    const seconds = Math.max(1, Math.round((performance.now() - this.begun) / 1000));
    this.add(` … done in ${seconds} s\n`);
    if (!this.output.isTTY) this.output.write(this.line);
  }

  /** What went wrong is said by whoever caught it, on a line of its own. */
  broken(): void {
    if (this.line !== '') this.add(' … stopped\n');
    if (!this.output.isTTY) this.output.write(this.line);
  }

  private add(text: string): void {
    this.line += text;
    if (this.output.isTTY) this.output.write(text);
  }
}
