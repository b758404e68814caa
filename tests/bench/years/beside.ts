import { type Instant, minutes } from '../../../lib/time/interval.ts';
import { millisecondsInDay, millisecondsInHour } from '../../../lib/time/units.ts';
import type { Truth } from './life.ts';
import { calledBy, type Person } from './people.ts';
import type { Ground } from './year.ts';

/** What comes beside a client's sessions, so often for each of them. Returns how many more sessions that makes. */
export function besideSessions(person: Person, sessions: readonly Instant[], ground: Ground): number {
  const { chance, diary, uid, add } = ground;
  const { code, title, more } = person;
  const name = calledBy(person);
  const length = minutes(person.minutes);
  let held = 0;
  const single = (since: Instant, text: string, start: Instant, long: number, fit: Truth['fit'], as: string) =>
    add({
      uid: uid(),
      original: null,
      series: null,
      standings: [{ since, title: text, start, end: start + long }],
      deleted: null,
      truth: { fit, client: code, expected: null, as },
    });
  const often = (rate: number, unevenness: number, live: (session: Instant) => void) => {
    for (const session of sessions) if (chance.happens(Math.min(0.5, (rate / 100) * unevenness))) live(session);
  };

  often(ground.extras, more.extra, (session) => {
    const start = diary.near(session, null, [-3, 3]);
    if (start === null) return;
    const since = start - chance.between(26, 140) * millisecondsInHour;
    single(since, `${title}${chance.happens(0.1) ? ' extra' : ''}`, start, length, 'extra', 'extra');
    held++;
  });
  often(ground.emergencies, more.emergency, (session) => {
    const start = diary.near(session, null, [1, 5]);
    if (start === null) return;
    const word = chance.happens(0.4) ? chance.pick([' urgent', ' - crisis', ' emergency']) : '';
    const long = minutes(chance.pick([30, 50, 60]));
    const since = start - chance.between(1, 5) * millisecondsInHour;
    single(since, `${title}${word}`, start, long, 'emergency', word ? 'emergency, said' : 'emergency, same day');
    held++;
  });
  often(ground.contacts, more.contact, (session) => {
    const [text, long] = chance.pick([
      [`${name} call`, 15],
      [`Call with ${name}`, 10],
      [`Phone ${name}`, 20],
      [`${name} check-in`, 15],
      [`${name} text`, 10],
      [`quick chat ${name}`, 15],
    ] as const);
    const start = session + chance.between(1, 4) * millisecondsInDay + minutes(chance.pick([-55, 65, 125]));
    single(start - chance.between(1, 60) * millisecondsInHour, text, start, minutes(long), 'contact', 'contact');
  });
  often(ground.administrative, 1, (session) => {
    const [text, long] = chance.pick([
      [`${name} notes`, 15],
      [`Report ${name}`, 60],
      [`insurance claim ${name}`, 30],
      [`Letter for ${name}`, 30],
      [`Prepare ${name}`, 20],
      [`${name} billing`, 15],
    ] as const);
    const start = session + chance.between(1, 3) * millisecondsInDay + minutes(chance.pick([-60, 60, 120]));
    const since = start - chance.between(5, 90) * millisecondsInHour;
    single(since, text, start, minutes(long), 'administrative', 'administrative');
  });
  often(person.collateral ? 12 : 0, 1, (session) => {
    const text = chance.pick([`${name} parents`, `Parents of ${name}`, `School meeting ${name}`]);
    const start = session + chance.between(1, 4) * millisecondsInDay + 2 * millisecondsInHour;
    single(start - 80 * millisecondsInHour, text, start, minutes(45), 'other-engagement', 'collateral');
  });
  often(person.coaching ? 50 : 0, 1, (session) => {
    const start = session + chance.between(1, 5) * millisecondsInDay + chance.pick([3, 8]) * millisecondsInHour;
    single(start - minutes(30), `${name} coaching call`, start, minutes(15), 'other-engagement', 'coaching call');
  });
  return held;
}
