/** Begun ahead is what leaves in this time. A pause and a death meet no more than that beside what is on the wire. */
const AHEAD_MS = 100;
const MOST = 500;
/** While connections run dry it may be what leaves in half a second, or a handful for each connection. */
const DRY = { times: 5, aConnection: 4 };

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
    const most = Math.max(leaving * DRY.times, this.connections * DRY.aConnection);
    const wanted = ranDry ? Math.min(this.goal * 2, most) : Math.max(leaving, this.goal * 0.9);
    this.goal = Math.round(Math.min(MOST, Math.max(this.connections, wanted)));
  }
}
