import type { StandingSession } from '../../../lib/practice/practice.ts';
import { addDays, type Day, instantAt, WEEKDAYS, weekdayOf } from '../../../lib/time/day.ts';
import { type Instant, minutes } from '../../../lib/time/interval.ts';
import { millisecondsInDay, millisecondsInHour } from '../../../lib/time/units.ts';
import type { Standing, Truth } from './life.ts';
import type { Person } from './people.ts';
import type { Ground, Sessions } from './year.ts';

/** A recurring event that occurrences belong to. */
type Series = { readonly uid: string; readonly created: Instant };

/** Lives through one client's sessions: as planned, moved, cancelled, not come to. */
export const sessionsOf = (person: Person, ground: Ground): Sessions =>
  person.cadence === 'irregular' ? irregular(person, ground) : regular(person, ground);

function irregular(person: Person, { chance, zone, first, last, diary, uid, add }: Ground): Sessions {
  const sessions: Instant[] = [];
  for (let day = addDays(first, chance.between(0, 20)); day <= last; day = addDays(day, chance.between(9, 33))) {
    const start = diary.near(instantAt(zone, day, 12 * 60), null, [0, 4]);
    if (start === null) continue;
    const since = start - chance.between(3, 20) * millisecondsInDay;
    add({
      uid: uid(),
      original: null,
      series: null,
      standings: [{ since, title: person.title, start, end: start + minutes(person.minutes) }],
      deleted: null,
      truth: { fit: 'kept', client: person.code, expected: null, as: 'of an irregular client' },
    });
    sessions.push(start);
  }
  return { frame: [], sessions };
}

function regular(person: Person, ground: Ground): Sessions {
  const { chance, zone, first, last, weeks, changes, diary, uid } = ground;
  const live = occurrences(person, ground);
  const frame: StandingSession[] = [];
  const everyWeeks = person.cadence === 'fortnightly' ? 2 : 1;
  const begin = chance.happens(0.7) ? first : addDays(first, 7 * chance.between(1, weeks - 12));
  const end = chance.happens(0.75) ? last : addDays(begin, 7 * chance.between(8, 40));
  const until = [end, last].sort()[0] as Day;
  for (let stand = 0; stand < (person.cadence === 'twice' ? 2 : 1); stand++) {
    const changed = Array.from({ length: chance.poisson((changes * weeks) / 52) }, () => chance.between(4, weeks - 4));
    const cuts = [...new Set(changed)]
      .map((week) => addDays(first, week * 7))
      .filter((cut) => cut > addDays(begin, 21) && cut < addDays(until, -21));
    let from = begin;
    for (const cut of [...cuts.sort(), null]) {
      const to = cut === null ? until : addDays(cut, -1);
      const slot = diary.standing(everyWeeks, from);
      const start = nextOn(from, slot.weekday);
      frame.push({
        weekday: WEEKDAYS[slot.weekday] as StandingSession['weekday'],
        start: slot.minute,
        minutes: person.minutes,
        everyWeeks,
        from: start,
        to: cut === null && until === last ? null : to,
      });
      const created = instantAt(zone, addDays(from, -chance.between(3, 12)), 11 * 60);
      const series = person.habit === 'series' ? { uid: uid(), created } : null;
      for (let day = start; day <= to; day = addDays(day, 7 * everyWeeks)) live.occur(day, slot.minute, series);
      if (cut !== null) from = cut;
    }
  }
  return { frame, sessions: live.sessions };
}

/** The first day from `from` on that is that weekday, Monday 0. */
const nextOn = (from: Day, weekday: number): Day =>
  addDays(from, (weekday - WEEKDAYS.indexOf(weekdayOf(from)) + 7) % 7);

/** What becomes of one occurrence after the other of one client's standing sessions. */
function occurrences(person: Person, ground: Ground) {
  const { chance, zone, away, cancelled, rebooked, dragged, noShows, marked, diary, uid, add } = ground;
  const { code, title } = person;
  const length = minutes(person.minutes);
  const sessions: Instant[] = [];

  function occur(day: Day, minute: number, series: Series | null): void {
    const start = instantAt(zone, day, minute);
    const entered = series?.created ?? start - chance.between(6, 25) * millisecondsInDay;
    const standing: Standing = { since: entered, title, start, end: start + length };
    const truth = (fit: Truth['fit'], as: string): Truth => ({ fit, client: code, expected: start, as });
    const own = (standings: readonly Standing[], what: Truth, deleted: Instant | null = null) =>
      add({
        uid: series?.uid ?? uid(),
        original: series && start,
        series: series?.uid ?? null,
        standings,
        deleted,
        truth: what,
      });
    const otherPlace = (at: Instant) => diary.near(start, at, chance.happens(0.15) ? [7, 12] : [-2, 6]);
    const makeUp = (at: Instant, as: string): boolean => {
      const place = otherPlace(at);
      if (place === null) return false;
      const word = chance.happens(0.15) ? chance.pick([' (rescheduled)', ' - moved', ' make-up']) : '';
      const standings = [{ since: at, title: `${title}${word}`, start: place, end: place + length }];
      add({ uid: uid(), original: null, series: null, standings, deleted: null, truth: truth('moved', as) });
      sessions.push(place);
      return true;
    };

    const isAway = away.has(day);
    const draw = chance.next();
    if (!isAway && draw >= cancelled + noShows) {
      own([standing], truth('kept', 'held'));
      sessions.push(start);
      return;
    }
    if (!isAway && draw >= cancelled) {
      const after = start + length + millisecondsInHour;
      const isMarked = chance.happens(marked);
      const mark = {
        ...standing,
        since: after,
        title: chance.pick([`${title} no show`, `${title} DNA`, `NS ${title}`]),
      };
      if (isMarked) own([standing, mark], truth('missed', 'no-show, marked'));
      else own([standing], truth('kept', 'no-show, not marked'));
      if (chance.happens(0.3)) makeUp(after, `made up after ${isMarked ? 'a marked' : 'an unmarked'} no-show`);
      return;
    }
    const notice = isAway ? chance.between(14, 28) * 24 : chance.between(2, 72);
    const at = Math.max(entered + 1, start - notice * millisecondsInHour);
    if (chance.happens(isAway ? 0.25 : rebooked)) {
      if (chance.happens(dragged)) {
        const place = otherPlace(at);
        if (place !== null) {
          own([standing, { since: at, title, start: place, end: place + length }], truth('moved', 'dragged'));
          sessions.push(place);
          return;
        }
      } else if (makeUp(at, 'deleted and made up')) {
        own([standing], truth('unrelated', 'deleted and made up'), at);
        return;
      }
    } else if (!isAway && chance.happens(0.2)) {
      const mark = chance.pick([`CX ${title}`, `${title} cancelled`, `${title} - canceled`]);
      own([standing, { ...standing, since: at, title: mark }], truth('missed', 'marked as cancelled'));
      return;
    }
    own([standing], truth('missed', 'deleted'), at);
  }
  return { occur, sessions };
}
