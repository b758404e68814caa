import { render } from 'preact';
import '../../components/style.css';
import '../../components/questions/questions.css';
import '../../components/card/card.css';
import { type CardState, QuestionCard } from '../../components/card/card.tsx';
import { guardInput, observeSight } from '../../components/card/guard.ts';
import { languageOf, localeOf } from '../../lib/i18n/language.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { backgroundOfCard, onNotice } from '../../lib/messages/client.ts';
import type { CardNews } from '../../lib/messages/protocol.ts';
import { failure } from '../../lib/result.ts';
import { wearTheme } from '../look/theme.ts';

const root = document.body.appendChild(document.createElement('div'));
const language = languageOf(navigator.languages);
const words = wording(language);
const locale = localeOf(navigator.languages, language);
const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
document.documentElement.lang = language;
const worn = wearTheme();
document.title = words.card.name;

/** The port to our own visitor in the page around; what the page's scripts may send comes with none of ours behind it. */
let port: MessagePort | null = null;
const tell = (news: CardNews) => port?.postMessage(news);
const close = () => tell({ close: true });
const tellHeight = () => known.state !== 'loading' && tell({ height: root.offsetHeight });

let known: CardState = { state: 'loading' };
let ignored = 0;

function show(): void {
  const zone = (known.state === 'ready' && known.card.zone) || ownZone;
  const voice = { language, locale, zone, words };
  render(
    <QuestionCard
      known={known}
      voice={voice}
      onAnswer={(answer) => backgroundOfCard.answer(answer).catch((error: unknown) => failure(String(error)))}
      onExcept={(exception) => backgroundOfCard.except(exception).catch((error: unknown) => failure(String(error)))}
      onClose={close}
      ignored={ignored}
    />,
    root,
  );
}

/** Changes may come faster than answers: only the latest question's answer is shown. */
let asked = 0;
async function load(): Promise<void> {
  const number = ++asked;
  const [card] = await Promise.all([backgroundOfCard.card({ language, locale }).catch(() => null), worn]);
  if (number !== asked) return;
  known = card ? { state: 'ready', card } : { state: 'faulty' };
  show();
  // Not left to the observer: as long as a frame is not shown, browsers do not tell it how large things are.
  tellHeight();
}

guardInput(window, {
  observe: observeSight,
  now: () => performance.now(),
  onIgnored: () => {
    ignored++;
    show();
  },
});

window.addEventListener('message', ({ source, ports }) => {
  if (port || source !== window.parent) return;
  port = ports[0] ?? null;
  tellHeight();
});
new ResizeObserver(tellHeight).observe(root);
show();
onNotice(load, new AbortController().signal);
load();
