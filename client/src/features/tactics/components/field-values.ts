/** A list without a choice says nothing: null. */
export const emptyAsNull = (value: unknown): unknown => (value === '' ? null : value);

/** What was typed as a whole number; empty is zero, and what is no number stays for the schema to refuse. */
export const wholeNumber = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() !== '' ? Number(value) : value === '' ? 0 : value;
