import { useState } from 'preact/hooks';
import { formatFromTo } from '../../lib/i18n/format.ts';
import type { SupervisionWords } from '../../lib/i18n/supervision-words.ts';
import type { Kept, Room } from '../../lib/supervision/room.ts';
import { Button } from '../controls/button.tsx';
import { Disclosure } from '../controls/disclosure.tsx';
import { TextField } from '../controls/field.tsx';
import type { Voice } from '../voice.ts';

type SuperviseeListProps = {
  readonly room: Room;
  readonly words: SupervisionWords;
  readonly voice: Voice;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (log: string) => Promise<boolean>;
};

/** Everybody of whom there is a bundle, by name, with their bundles, the latest first. Never by any figure. */
export function SuperviseeList({ room, words, voice, onOpen, onRemove }: SuperviseeListProps) {
  const logs = [...new Set([...room.bundles.values()].map(({ bundle }) => bundle.log.id))];
  const people = logs
    .map((log) => ({ log, name: room.supervisees.get(log)?.name ?? words.unknown }))
    .sort((a, b) => a.name.localeCompare(b.name, voice.locale));
  return (
    <section aria-labelledby="supervisees">
      <h2 id="supervisees">{words.supervisees}</h2>
      {people.length === 0 && <p>{words.none}</p>}
      {people.map(({ log, name }) => (
        <div key={log} class="supervisee">
          <h3>{name}</h3>
          <ul>
            {[...room.bundles]
              .filter(([, { bundle }]) => bundle.log.id === log)
              .sort(([, a], [, b]) => b.bundle.at - a.bundle.at)
              .map(([id, kept]) => (
                <li key={id}>
                  <Button kind="quiet" name={`${name}: ${periodOf(kept, voice)}`} onPress={() => onOpen(id)}>
                    {periodOf(kept, voice)}
                  </Button>
                  <span class="hint">{stateOf(kept, words)}</span>
                </li>
              ))}
          </ul>
          <Remove name={name} id={log} words={words} onRemove={() => onRemove(log)} />
        </div>
      ))}
    </section>
  );
}

const periodOf = ({ bundle }: Kept, { locale }: Voice): string =>
  formatFromTo(bundle.period.from, bundle.period.to, locale);

function stateOf({ standing, bundle, response, received }: Kept, words: SupervisionWords): string {
  if (standing !== 'whole') return words.standing[standing];
  const waiting = words.waiting(bundle.questions.filter(({ answer, level }) => !answer && level !== 'note').length);
  return `${waiting} · ${words.responses[received ? 'received' : response ? 'signed' : 'none']}`;
}

type RemoveProps = {
  readonly name: string;
  readonly id: string;
  readonly words: SupervisionWords;
  readonly onRemove: () => Promise<boolean>;
};

/** Takes everything of somebody out of the room, once their name was typed. */
function Remove({ name, id, words, onRemove }: RemoveProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  async function remove() {
    const isMeant = typed.trim() === name;
    setProblem(isMeant ? '' : words.notTheName);
    if (isMeant && !(await onRemove())) setProblem(words.notKept);
  }
  return (
    <Disclosure summary={words.remove(name)}>
      <TextField
        id={`remove-${id}`}
        label={words.removeConfirm(name)}
        problem={problem || undefined}
        value={typed}
        onChange={setTyped}
      />
      <div>
        <Button onPress={remove}>{words.removeAction}</Button>
      </div>
    </Disclosure>
  );
}
