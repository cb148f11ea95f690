/** How long the texts of a plan may be, in characters; the contracts and the forms use the same figures. */
export const LIMITS = {
  name: 120,
  title: 200,
  line: 300,
  paragraph: 2_000,
  longText: 20_000,
  email: 254,
  url: 2_000,
  listItems: 50,
  pageSize: 200,
  defaultPageSize: 50,
  calendarDays: 732,
} as const;

/** Amounts are integer minor units; this bound keeps every sum of a plan exact in a double. */
export const MAX_AMOUNT = 1_000_000_000_000;
