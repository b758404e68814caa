import { render } from 'preact';
import '../../components/style.css';
import '../../components/dashboard/dashboard.css';
import { Dashboard } from '../../components/dashboard/dashboard.tsx';
import { suggestCode } from '../../components/dashboard/suggest-code.ts';
import { languageOf, localeOf } from '../../lib/i18n/language.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { background } from '../../lib/messages/client.ts';
import { defaultPractice, formatPracticeFile } from '../../lib/practice/file.ts';
import { dayAt } from '../../lib/time/day.ts';
import { randomBelow } from './random.ts';

const root = document.body.appendChild(document.createElement('div'));
const language = languageOf(navigator.languages);
const words = settingsWording(language);
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
document.documentElement.lang = language;
document.title = words.title;

async function start(): Promise<void> {
  render(<p class="dashboard">{words.loading}</p>, root);
  const practice = await background.practice();
  render(
    <Dashboard
      practice={practice}
      beginning={defaultPractice(zone)}
      today={dayAt(practice?.timeZone ?? zone, Date.now())}
      speech={{ words, locale: localeOf(navigator.languages, language) }}
      actions={{
        save: (text) => background.savePractice(text).catch(() => null),
        format: formatPracticeFile,
        suggestCode: (taken) => suggestCode(taken, randomBelow),
      }}
    />,
    root,
  );
}

start().catch((error: unknown) => {
  console.error(error);
  render(<p class="dashboard">{words.faulty}</p>, root);
});
