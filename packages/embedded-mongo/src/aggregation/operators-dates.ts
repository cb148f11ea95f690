import { ObjectId, Timestamp, Long } from 'bson';
import { isDoc, isNumeric, toInteger, toNumber, type Doc } from '../bson/values.js';
import { ServerError } from '../errors.js';
import { isNullish, namedArguments, shownType, takes, takesNamed, type OperatorTable } from './arguments.js';
import {
  addUnits,
  countUnits,
  dateUnits,
  dayOfYear,
  isoWeek,
  isoWeekday,
  sundayWeek,
  truncateDate,
  wallDate,
  type DateUnit,
} from './calendar.js';
import { formatDate, isoTime, parseDate, parseFreeDate } from './date-format.js';
import type { Evaluate, OperatorFactory } from './expression-parts.js';
import { fromWallTime, utcTime } from './time-zone.js';

/** A date out of what date operators accept. */
function needDate(value: unknown, name: string): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.getHighBitsUnsigned() * 1000);
  throw new ServerError(16006, `can't convert from BSON type ${shownType(value)} to Date in ${name}`);
}

function needUnit(value: unknown, name: string): DateUnit {
  const unit = dateUnits.find((known) => known === value);
  if (!unit)
    throw new ServerError(
      'FailedToParse',
      `${name} parameter 'unit' value cannot be recognized as a time unit: ${String(value)}`,
    );
  return unit;
}

function zoneOf(value: unknown): string {
  if (value === undefined) return 'UTC';
  if (typeof value !== 'string')
    throw new ServerError(40517, `timezone must evaluate to a string, found ${shownType(value)}`);
  return value;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function firstDayOf(value: unknown, name: string): number {
  if (isNullish(value)) return 7;
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  const index = weekdays.findIndex((day) => day === text || day.slice(0, 3) === text);
  if (index < 0)
    throw new ServerError(
      'FailedToParse',
      `${name} parameter 'startOfWeek' value cannot be recognized as a day of a week: ${text}`,
    );
  return index + 1;
}

/** One part of a date: the date alone, or with a time zone. */
function part(pick: (wall: Date) => unknown): OperatorFactory {
  return (argument, compiler, name) => {
    let source: Evaluate;
    let zone: Evaluate | undefined;
    if (isDoc(argument) && 'date' in argument) {
      const fields = namedArguments(argument, name, ['date'], ['timezone']);
      source = compiler.compile(fields['date']);
      if ('timezone' in fields) zone = compiler.compile(fields['timezone']);
    } else {
      const list: unknown[] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
      if (list.length !== 1)
        throw new ServerError(
          40536,
          `${name} accepts exactly one argument if given an array, but was given ${list.length}`,
        );
      source = compiler.compile(list[0]);
    }
    return (root, variables) => {
      const value = source(root, variables);
      const zoneName = zone?.(root, variables);
      if (isNullish(value) || (zone && isNullish(zoneName))) return null;
      return pick(wallDate(needDate(value, name), zoneOf(zoneName)));
    };
  };
}

function whole(value: unknown, name: string, what: string): number {
  const number = toInteger(value);
  if (number === undefined)
    throw new ServerError(
      40515,
      `'${what}' must evaluate to an integer in ${name}, found ${shownType(value)}`,
    );
  return number;
}

function fromParts(values: Doc, name: string): unknown {
  const read = (key: string, otherwise: number): number =>
    key in values ? whole(values[key], name, key) : otherwise;
  if (Object.keys(values).some((key) => isNullish(values[key]))) return null;
  const zone = zoneOf(values['timezone']);
  const time = [read('hour', 0), read('minute', 0), read('second', 0), read('millisecond', 0)] as const;
  if ('isoWeekYear' in values) {
    return new Date(
      fromWallTime(
        zone,
        isoTime(read('isoWeekYear', 1970), read('isoWeek', 1), read('isoDayOfWeek', 1), ...time),
      ),
    );
  }
  if (!('year' in values))
    throw new ServerError(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  const year = read('year', 1970);
  if (year < 1 || year > 9999)
    throw new ServerError(40523, `'year' must evaluate to an integer in the range 1 to 9999, found ${year}`);
  return new Date(fromWallTime(zone, utcTime(year, read('month', 1), read('day', 1), ...time)));
}

function toParts(values: Doc, name: string): unknown {
  if (isNullish(values['date']) || values['timezone'] === null || values['iso8601'] === null) return null;
  const wall = wallDate(needDate(values['date'], name), zoneOf(values['timezone']));
  const time = {
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    millisecond: wall.getUTCMilliseconds(),
  };
  if (values['iso8601'] === true) {
    const { year, week } = isoWeek(wall);
    return { isoWeekYear: year, isoWeek: week, isoDayOfWeek: isoWeekday(wall), ...time };
  }
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate(), ...time };
}

function addition(sign: 1 | -1): OperatorFactory {
  return takesNamed(['startDate', 'unit', 'amount'], ['timezone'], (values, name) => {
    const { startDate, unit, amount, timezone } = values;
    if (isNullish(startDate) || isNullish(unit) || isNullish(amount) || timezone === null) return null;
    if (!isNumeric(amount) || !Number.isInteger(toNumber(amount))) {
      throw new ServerError(5166405, `${name} expects integer amount of time units`);
    }
    return addUnits(
      needDate(startDate, name),
      needUnit(unit, name),
      sign * toNumber(amount),
      zoneOf(timezone),
    );
  });
}

/** Dates. */
export const dateOperators: OperatorTable = {
  $year: part((wall) => wall.getUTCFullYear()),
  $month: part((wall) => wall.getUTCMonth() + 1),
  $dayOfMonth: part((wall) => wall.getUTCDate()),
  $hour: part((wall) => wall.getUTCHours()),
  $minute: part((wall) => wall.getUTCMinutes()),
  $second: part((wall) => wall.getUTCSeconds()),
  $millisecond: part((wall) => wall.getUTCMilliseconds()),
  $dayOfYear: part(dayOfYear),
  $dayOfWeek: part((wall) => wall.getUTCDay() + 1),
  $week: part(sundayWeek),
  $isoWeek: part((wall) => isoWeek(wall).week),
  $isoWeekYear: part((wall) => Long.fromNumber(isoWeek(wall).year)),
  $isoDayOfWeek: part(isoWeekday),
  $dateFromParts: takesNamed(
    [],
    [
      'year',
      'month',
      'day',
      'isoWeekYear',
      'isoWeek',
      'isoDayOfWeek',
      'hour',
      'minute',
      'second',
      'millisecond',
      'timezone',
    ],
    fromParts,
  ),
  $dateToParts: takesNamed(['date'], ['timezone', 'iso8601'], toParts),
  $dateToString: takesNamed(['date'], ['format', 'timezone', 'onNull'], (values, name) => {
    const { date, format, timezone, onNull } = values;
    if (isNullish(date)) return 'onNull' in values ? onNull : null;
    if (format === null || timezone === null) return null;
    if (format !== undefined && typeof format !== 'string')
      throw new ServerError(18533, "$dateToString requires that 'format' be a string");
    const zone = zoneOf(timezone);
    return formatDate(
      needDate(date, name),
      format ?? (timezone === undefined ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L%z'),
      zone,
    );
  }),
  $dateFromString: takesNamed(['dateString'], ['format', 'timezone', 'onError', 'onNull'], (values) => {
    const { dateString, format, timezone } = values;
    if (isNullish(dateString)) return 'onNull' in values ? values['onNull'] : null;
    if (format === null || timezone === null) return null;
    try {
      if (typeof dateString !== 'string') {
        throw new ServerError(
          'ConversionFailure',
          `$dateFromString requires that 'dateString' be a string, found: ${shownType(dateString)}`,
        );
      }
      const zone = timezone === undefined ? undefined : zoneOf(timezone);
      if (format === undefined) return parseFreeDate(dateString, zone);
      if (typeof format !== 'string')
        throw new ServerError(40684, "$dateFromString requires that 'format' be a string");
      return parseDate(dateString, format, zone);
    } catch (error) {
      if ('onError' in values && error instanceof ServerError && error.codeName === 'ConversionFailure')
        return values['onError'];
      throw error;
    }
  }),
  $dateAdd: addition(1),
  $dateSubtract: addition(-1),
  $dateDiff: takesNamed(['startDate', 'endDate', 'unit'], ['timezone', 'startOfWeek'], (values, name) => {
    const { startDate, endDate, unit, timezone, startOfWeek } = values;
    if (
      isNullish(startDate) ||
      isNullish(endDate) ||
      isNullish(unit) ||
      timezone === null ||
      startOfWeek === null
    )
      return null;
    const count = countUnits(
      needDate(startDate, name),
      needDate(endDate, name),
      needUnit(unit, name),
      zoneOf(timezone),
      firstDayOf(startOfWeek, name),
    );
    return Long.fromNumber(count);
  }),
  $dateTrunc: takesNamed(['date', 'unit'], ['binSize', 'timezone', 'startOfWeek'], (values, name) => {
    const { date, unit, binSize, timezone, startOfWeek } = values;
    if (isNullish(date) || isNullish(unit) || binSize === null || timezone === null || startOfWeek === null)
      return null;
    const size = binSize === undefined ? 1 : whole(binSize, name, 'binSize');
    if (size < 1) throw new ServerError(5439018, "$dateTrunc requires 'binSize' to be greater than 0");
    return truncateDate(
      needDate(date, name),
      needUnit(unit, name),
      size,
      zoneOf(timezone),
      firstDayOf(startOfWeek, name),
    );
  }),
  $tsSecond: takes(1, 1, ([value], name) =>
    timestampPart(value, name, (stamp) => stamp.getHighBitsUnsigned()),
  ),
  $tsIncrement: takes(1, 1, ([value], name) =>
    timestampPart(value, name, (stamp) => stamp.getLowBitsUnsigned()),
  ),
};

function timestampPart(value: unknown, name: string, pick: (stamp: Timestamp) => number): unknown {
  if (isNullish(value)) return null;
  if (!(value instanceof Timestamp))
    throw new ServerError(5687301, `${name} requires a timestamp argument, found: ${shownType(value)}`);
  return Long.fromNumber(pick(value));
}
