/** A day without a time or a zone, `YYYY-MM-DD`. */
export type PlainDateString = string;
/** A month, `YYYY-MM`. */
export type MonthString = string;
