/** Begun ahead is what leaves in this time. A pause and a death meet no more than that beside what is on the wire. */
const AHEAD_MS = 100;
const MOST = 500;

/** How many mails to have begun beside those on the wire. */
export class Lookahead {
  /** Where it stands now. */
  goal: number;
  private gone = 0;
  private since = performance.now();

  constructor(private readonly connections: number) {
    this.goal = connections;
  }

  /** One has left. */
  left(): void {
    this.gone += 1;
  }

  /** Looks again; where a connection had to wait, the ledger is slower than was thought. */
  note(ranDry: boolean): void {
    const now = performance.now();
    const leaving = (this.gone / Math.max(1, now - this.since)) * AHEAD_MS;
    this.gone = 0;
    this.since = now;
    const wanted = ranDry ? this.goal * 2 : Math.max(leaving, this.goal * 0.9);
    this.goal = Math.round(Math.min(MOST, Math.max(this.connections, wanted)));
  }
}
