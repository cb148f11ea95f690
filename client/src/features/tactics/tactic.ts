import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { tactics } from '@altavoz/contracts/tactics';

export type Tactic = OutputOf<(typeof tactics)['get']>;
