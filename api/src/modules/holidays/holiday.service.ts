import type Holidays from 'date-holidays';
import { addDays, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { LANGUAGES, type Language } from '@altavoz/domain/shared/language';
import type { HolidayPlace } from '../campaigns/campaign.js';

type BothNames = Readonly<Record<Language, string>>;

interface Region {
  readonly code: string;
  readonly name: BothNames;
}

export interface HolidayCountry extends Region {
  readonly regions: readonly Region[];
}

export interface Holiday extends DateRange {
  /** The same in every year that is asked for. */
  readonly key: string;
  readonly name: BothNames;
}

type Library = typeof Holidays;

/** Years that are asked for again and again; a year of one place is a few kilobytes. */
const KEPT = 100;

/**
 * Public holidays by country and region. The library that knows them weighs twenty megabytes, so it is loaded when
 * somebody first asks and not at the start.
 */
export class HolidayService {
  private library: Promise<Library> | null = null;
  private list: Promise<{ readonly items: HolidayCountry[] }> | null = null;
  private readonly years = new Map<string, readonly Holiday[]>();

  /** Always the same object, since it never changes. */
  countries(): Promise<{ readonly items: HolidayCountry[] }> {
    this.list ??= this.load().then((Holidays) => ({ items: countriesOf(Holidays) }));
    return this.list;
  }

  async knows({ country, region }: HolidayPlace): Promise<boolean> {
    const { items } = await this.countries();
    const found = items.find(({ code }) => code === country);
    return found !== undefined && (region === null || found.regions.some(({ code }) => code === region));
  }

  /** The holidays of a place that touch these days. */
  async between(place: HolidayPlace, { start, end }: DateRange): Promise<Holiday[]> {
    const Holidays = await this.load();
    const first = Number(start.slice(0, 4));
    const years = Array.from({ length: Number(end.slice(0, 4)) - first + 1 }, (_, index) => first + index);
    return years
      .flatMap((year) => this.year(Holidays, place, year))
      .filter((holiday) => holiday.start <= end && holiday.end >= start);
  }

  private year(Holidays: Library, place: HolidayPlace, year: number): readonly Holiday[] {
    const key = `${place.country} ${place.region ?? ''} ${year}`;
    const known = this.years.get(key) ?? holidaysOf(Holidays, place, year);
    this.years.delete(key);
    this.years.set(key, known);
    const [oldest] = this.years.keys();
    if (this.years.size > KEPT && oldest !== undefined) this.years.delete(oldest);
    return known;
  }

  private load(): Promise<Library> {
    this.library ??= import('date-holidays').then((module) => module.default);
    return this.library;
  }
}

function countriesOf(Holidays: Library): HolidayCountry[] {
  const library = new Holidays();
  const both = (read: (language: Language) => Record<string, string> | undefined): Region[] => {
    const [es, en] = LANGUAGES.map((language) => read(language) ?? {});
    return Object.keys(en ?? {}).map((code) => ({
      code,
      name: { es: es?.[code] ?? code, en: en?.[code] ?? code },
    }));
  };
  return both((language) => library.getCountries(language)).map((country) => ({
    ...country,
    regions: both((language) => library.getStates(country.code, language)).flatMap((state) => [
      state,
      ...both((language) => library.getRegions(country.code, state.code, language)).map(({ code, name }) => ({
        code: `${state.code}-${code}`,
        name: { es: `${state.name.es} · ${name.es}`, en: `${state.name.en} · ${name.en}` },
      })),
    ]),
  }));
}

/** Days off for everybody; what is only remembered or kept by some is left out. */
function holidaysOf(Holidays: Library, { country, region }: HolidayPlace, year: number): readonly Holiday[] {
  const [state = '', part = ''] = (region ?? '').split('-');
  const named = (language: Language) =>
    new Holidays(country, state, part, { languages: [language], types: ['public'] })
      .getHolidays(year)
      .filter(({ substitute, date, name }, _, all) => {
        // A day that moves is listed as itself and once more as its substitute.
        const same = all.filter((one) => one.date === date && !one.substitute);
        return !substitute || !same.some((one) => name.startsWith(one.name));
      });
  const inEnglish = new Map(named('en').map((holiday) => [`${holiday.date} ${holiday.rule}`, holiday.name]));
  return named('es').map(({ date, start, end, rule, name }, index) => {
    const first: PlainDateString = date.slice(0, 10);
    const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
    return {
      key: `${country}-${region ?? ''}-${first}-${index}`,
      name: { es: name, en: inEnglish.get(`${date} ${rule}`) ?? name },
      start: first,
      end: addDays(first, days - 1),
    };
  });
}
