import type { Language } from '@altavoz/domain/shared/language';

/** A text of the catalogue: always in every language. */
export type Label = Readonly<Record<Language, string>>;

/** A list entry that has nothing but its key and its name. */
export interface Entry<Key extends string = string> {
  readonly key: Key;
  readonly label: Label;
}
