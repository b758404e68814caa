import type { Chance } from './chance.ts';
import type { YearOptions } from './year.ts';

/** How a client is called in the calendar. */
export type TitleStyle = 'code' | 'initials' | 'first-name' | 'full-name';

/** A client of the invented practice: names, habits, and how often what happens to them. */
export type Person = {
  readonly code: string;
  readonly aliases: readonly string[];
  /** What a session's title is. */
  readonly title: string;
  readonly style: TitleStyle;
  readonly cadence: 'weekly' | 'fortnightly' | 'twice' | 'irregular';
  readonly minutes: number;
  /** Whether sessions are a recurring series, or entered one by one. */
  readonly habit: 'series' | 'single';
  /** How much more or less than others they call, come in between, or are in a crisis. */
  readonly more: { readonly extra: number; readonly contact: number; readonly emergency: number };
  readonly collateral: boolean;
  readonly coaching: boolean;
};

const FIRST =
  'Ada Anna Ben Carla Chloe David Dora Elias Emma Eva Felix Finn Grace Hanna Hugo Ida Iris Jack Jana Jonas Julia Karl Kira Laura Leo Lena Lukas Mara Mark Maya Milo Nadia Nina Noah Nora Olga Oscar Paul Petra Quinn Rosa Ruth Sam Sara Simon Sofia Theo Tina Tom Una Vera Viktor Wanda Will Xenia Yara Zoe'.split(
    ' ',
  );
const LAST =
  'Abel Adler Bauer Becker Blake Brandt Carter Clark Conrad Dean Diaz Dorn Ebert Egan Fink Fischer Ford Frost Garza Graf Green Haas Hale Hart Irwin Jansen Jones Kaiser Keller King Koch Lange Lee Lopez Mann Marsh Meyer Moss Nash Neal Olsen Otto Park Price Quist Reed Ritter Roth Sauer Shaw Stone Tanner Thorn Ulrich Vance Voss Walker Weber West York Young Ziegler'.split(
    ' ',
  );
const SUFFIXES = ['', '', '', '', ' session', ' therapy', ' (video)', ' 50 min'];

/** Different people, as many as the practice has clients. */
export function peopleOf(
  chance: Chance,
  { clients, mix, habit, collateral, coaching }: Required<YearOptions>,
): Person[] {
  const names = new Set<string>();
  return Array.from({ length: clients }, (_, index) => {
    let name = '';
    do name = `${chance.pick(FIRST)} ${chance.pick(LAST)}`;
    while (names.has(name));
    names.add(name);
    const [first = '', last = ''] = name.split(' ');
    const code = `${'KMLRBTVW'[index % 8]}${Math.floor(index / 8) + 2}`;
    const initials = chance.pick([`${first[0]}.${last[0]}.`, `${first[0]}${last[0]}`]);
    const style = chance.weighted<TitleStyle>([
      ['code', 50],
      ['initials', 25],
      ['first-name', 15],
      ['full-name', 10],
    ]);
    const called = { code, initials, 'first-name': `${first} ${last[0]}`, 'full-name': name }[style];
    const cadence = chance.weighted<Person['cadence']>([
      ['weekly', mix[0] * 0.94],
      ['twice', mix[0] * 0.06],
      ['fortnightly', mix[1]],
      ['irregular', mix[2]],
    ]);
    return {
      code,
      aliases: style === 'code' ? [] : [called],
      title: `${called}${chance.pick(SUFFIXES)}`,
      style,
      cadence,
      minutes: chance.weighted([
        [50, 55],
        [60, 35],
        [45, 8],
        [30, 2],
      ]),
      habit: habit === 'mixed' ? chance.pick(['series', 'single'] as const) : habit,
      more: { extra: chance.uneven(), contact: chance.uneven(), emergency: chance.uneven() },
      collateral: chance.happens(collateral),
      coaching: chance.happens(coaching),
    };
  });
}

/** The name by which a title calls a person. */
export const calledBy = ({ aliases, code }: Person): string => aliases[0] ?? code;
