import { render } from 'preact';
import '../../components/style.css';
import '../../components/questions/questions.css';
import '../../components/popup/popup.css';
import '../../components/card/card.css';
import '../../components/dashboard/dashboard.css';
import '../../components/lock/lock.css';
import '../../components/report/report.css';
import '../../components/frame/frame.css';
import '../../components/history/history.css';
import '../../components/set-up/set-up.css';
import '../../components/rates/rates.css';
import './gallery.css';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { pseudo } from './pseudo.ts';
import { speaking } from './speaking.ts';
import { VIEWS } from './views.tsx';

/** What is chosen stands in the address: `#view=popup: loading&language=de&rtl=1&width=360`. */
const chosen = () => new URLSearchParams(location.hash.slice(1));

function choose(name: string, value: string): void {
  const next = chosen();
  next.set(name, value);
  location.hash = next.toString();
}

function draw(): void {
  const given = chosen();
  const name = given.get('view') ?? '';
  const [first = ''] = Object.keys(VIEWS);
  const view = VIEWS[name] ?? VIEWS[first];
  const language = LANGUAGES.find((one) => one === given.get('language')) satisfies Language | undefined;
  const width = Number(given.get('width')) || 360;
  document.documentElement.dir = given.get('rtl') === '1' ? 'rtl' : 'ltr';
  render(
    <>
      <form class="gallery">
        <Choice name="view" value={name} values={Object.keys(VIEWS)} />
        <Choice name="language" value={given.get('language') ?? 'en'} values={[...LANGUAGES, 'pseudo']} />
        <Choice name="rtl" value={given.get('rtl') ?? '0'} values={['0', '1']} />
        <Choice name="width" value={String(width)} values={['320', '360', '640', '1000', '1400']} />
      </form>
      <div class="shown" style={{ inlineSize: `${width}px` }} key={given.toString()}>
        {view?.draw(given.get('language') === 'pseudo' ? pseudo : speaking(language ?? 'en'))}
      </div>
    </>,
    document.body,
  );
}

function Choice({ name, value, values }: { name: string; value: string; values: readonly string[] }) {
  return (
    <label>
      {name}{' '}
      <select value={value} onChange={(event) => choose(name, event.currentTarget.value)}>
        {values.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}

addEventListener('hashchange', draw);
draw();
