const UNITS = {
  milliseconds: 1,
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
} as const;

/** How far a clock is moved, like `{ days: 3, hours: 2 }`. */
export type Stretch = Partial<Record<keyof typeof UNITS, number>>;

/** A clock that moves when the test says so. */
export class FakeClock {
  private time: number;

  constructor(start = '2030-03-04T09:00:00Z') {
    this.time = Date.parse(start);
  }

  now(): Date {
    return new Date(this.time);
  }

  advance(stretch: Stretch): void {
    for (const [unit, amount] of Object.entries(stretch))
      this.time += amount * UNITS[unit as keyof typeof UNITS];
  }

  set(moment: string): void {
    this.time = Date.parse(moment);
  }
}
