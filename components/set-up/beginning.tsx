import type { Wording } from './wording.ts';

/** Where Google Calendar has its export. */
const GOOGLE_EXPORT = 'https://calendar.google.com/calendar/r/settings/export';

/** What to do while nothing of a calendar was seen. */
export function Beginning({ wording: { words } }: { wording: Wording }) {
  const { empty } = words;
  return (
    <section aria-labelledby="set-up-empty">
      <h2 id="set-up-empty">{empty.heading}</h2>
      <p>{empty.open}</p>
      <p>{empty.file}</p>
      <ul class="ways">
        <li>
          <a href={GOOGLE_EXPORT} target="_blank" rel="noreferrer">
            {empty.google}
          </a>
        </li>
        <li>{empty.outlook}</li>
      </ul>
      <p>
        {empty.byHand} <a href="#settings">{empty.settings}</a>
      </p>
    </section>
  );
}
