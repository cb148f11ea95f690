import type { Language } from '@altavoz/domain/shared/language';
import type { NameIndex } from '../../platform/spreadsheets/row-reader.js';
import type { OutletDirectory } from './outlet-directory.js';

/** What cells name beside the clip's own words. */
export interface ClipNames {
  readonly language: Language;
  /** Decimals of the campaign's currency. */
  readonly digits: number;
  readonly messages: NameIndex;
  readonly tactics: NameIndex;
  readonly releases: NameIndex;
  readonly events: NameIndex;
  readonly outlets: OutletDirectory;
  /** Whether a multiplier other than 1 may come from this sheet. */
  readonly mayMultiply: boolean;
}
