import type { OperatorFactory } from './expression-parts.js';
import { arrayOperators } from './operators-arrays.js';
import { dateOperators } from './operators-dates.js';
import { logicOperators } from './operators-logic.js';
import { numberOperators } from './operators-numbers.js';
import { setOperators } from './operators-sets.js';
import { statisticsOperators } from './operators-statistics.js';
import { stringOperators } from './operators-strings.js';
import { typeOperators } from './operators-types.js';

/** Every expression operator by name. */
export const operators: ReadonlyMap<string, OperatorFactory> = new Map(
  [
    arrayOperators,
    dateOperators,
    logicOperators,
    numberOperators,
    setOperators,
    statisticsOperators,
    stringOperators,
    typeOperators,
  ].flatMap((table) => Object.entries(table)),
);
