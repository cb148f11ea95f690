/** Nothing of the mail has left: it may be tried again without being sent twice (RH17). */
export class NotHandedOver extends Error {
  constructor(
    readonly code: string,
    cause: unknown,
  ) {
    super(`the mail was not handed over (${code})`, { cause });
  }
}
