import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/style.css';
import '../../components/welcome/welcome.css';
import { type Access, Welcome } from '../../components/welcome/welcome.tsx';
import { languageOf } from '../../lib/i18n/language.ts';
import { WELCOME_WORDS } from '../../lib/i18n/welcome-words.ts';

const root = document.body.appendChild(document.createElement('div'));
const language = languageOf(navigator.languages);
const words = WELCOME_WORDS[language];
document.documentElement.lang = language;
document.title = words.title;

/** The calendars' pages, as the manifest names them. */
const origins = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches);
const isAllowed = () => browser.permissions.contains({ origins }).catch(() => true);

function show(access: Access): void {
  const places = { setUp: '/dashboard.html#set-up', data: '/dashboard.html#data' };
  render(<Welcome words={words} access={access} onAllow={allow} places={places} />, root);
}

/** Asks the browser, which asks the user. */
async function allow(): Promise<void> {
  const granted = await browser.permissions.request({ origins }).catch(() => false);
  show(granted ? 'granted' : 'refused');
}

show((await isAllowed()) ? 'allowed' : 'missing');
