import type { Response, SeenEvent, ShowAs } from '../../calendar/event.ts';
import { LIMITS } from '../../calendar/reading.ts';
import type { Instant } from '../../time/interval.ts';
import { type Properties, textIn } from './components.ts';
import { fittingText } from './identity.ts';
import { writtenIn } from './moment.ts';
import { type Property, parameterOf, wordsOf } from './property.ts';

/** What an event says beside when it is. */
export type About = Pick<
  SeenEvent,
  | 'title'
  | 'place'
  | 'response'
  | 'showAs'
  | 'cancelled'
  | 'guests'
  | 'categories'
  | 'organiser'
  | 'created'
  | 'changed'
>;

const SHOWN: ReadonlyMap<string, ShowAs> = new Map([
  ['FREE', 'free'],
  ['TENTATIVE', 'tentative'],
  ['BUSY', 'busy'],
  ['OOF', 'out-of-office'],
  ['WORKINGELSEWHERE', 'working-elsewhere'],
]);

const RESPONSES: ReadonlyMap<string, Response> = new Map([
  ['ACCEPTED', 'accepted'],
  ['TENTATIVE', 'tentative'],
  ['NEEDS-ACTION', 'needs-action'],
  ['DECLINED', 'declined'],
]);

/** What an event's properties say of it. `owner` is the calendar's address, null when unknown: whose response counts. */
export function aboutOf(properties: Properties, owner: string | null): About {
  const attendees = properties.get('attendee') ?? [];
  const own = owner === null ? undefined : attendees.find((one) => addressOf(one) === owner);
  const guests = attendees.filter((one) => one !== own && !isRoom(one)).map(addressOf);
  const [organiser] = properties.get('organizer') ?? [];
  const status = word(textIn(properties, 'status'));
  return {
    title: fittingText(textIn(properties, 'summary')),
    place: fittingText(textIn(properties, 'location')),
    response: (own && RESPONSES.get(word(parameterOf(own, 'partstat') ?? 'NEEDS-ACTION'))) ?? null,
    showAs: shownAs(properties, status),
    cancelled: status === 'CANCELLED',
    guests: [...new Set(guests)].filter((one) => one !== '').slice(0, LIMITS.guests),
    categories: categoriesIn(properties),
    organiser: organiser ? addressOf(organiser) || fittingText(parameterOf(organiser, 'cn') ?? '') : '',
    created: instantOfStamp(properties, 'created'),
    changed: instantOfStamp(properties, 'last-modified'),
  };
}

/** What it is filed under; a line of the file may name several. */
function categoriesIn(properties: Properties): readonly string[] {
  const named = (properties.get('categories') ?? []).flatMap(({ values }) => values);
  const names = named.flatMap((value) => (typeof value === 'string' ? fittingText(value.trim()) : []));
  return [...new Set(names)].filter((name) => name !== '').slice(0, LIMITS.guests);
}

/** When a stamp in UTC says, null without one. Some programs leave out the `Z`; the standard knows no other clock here. */
export function instantOfStamp(properties: Properties, name: string): Instant | null {
  const wall = writtenIn(properties.get(name)?.[0]?.values[0])?.wall ?? null;
  return wall !== null && isInReach(wall) ? wall : null;
}

/** Whether a reading can hold the instant and the day it lies on: 1907 to 2199, a margin within both of their bounds. */
export const isInReach = (instant: Instant): boolean => instant > -1.98e12 && instant < 7.24e12;

function shownAs(properties: Properties, status: string): ShowAs {
  const outlook = SHOWN.get(word(textIn(properties, 'x-microsoft-cdo-busystatus')));
  if (outlook) return outlook;
  if (word(textIn(properties, 'transp')) === 'TRANSPARENT') return 'free';
  return status === 'TENTATIVE' ? 'tentative' : 'busy';
}

const word = (text: string): string => text.trim().toUpperCase();

/** The address a property names, in small letters; without one, what stands in its place. */
function addressOf(property: Property): string {
  const given = parameterOf(property, 'email') ?? wordsOf(property);
  return fittingText(given.replace(/^mailto:/i, '')).toLowerCase();
}

const isRoom = (property: Property): boolean =>
  ['ROOM', 'RESOURCE'].includes(word(parameterOf(property, 'cutype') ?? ''));
