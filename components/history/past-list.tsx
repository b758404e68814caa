import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatWholeMonth } from '../../lib/i18n/format.ts';
import type { PastQuestion } from '../../lib/messages/history.ts';
import { dayAt } from '../../lib/time/day.ts';
import type { Voice } from '../voice.ts';

type PastListProps = {
  readonly shown: readonly PastQuestion[];
  readonly voice: Voice;
  readonly name: string;
  readonly item: (question: PastQuestion) => ComponentChildren;
};

/** Questions under their months. J and K go from one to the next, and so do the arrow keys once one has the focus. */
export function PastList({ shown, voice, name, item }: PastListProps) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => list.current && walk(event, list.current);
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
  const months = new Map<string, PastQuestion[]>();
  for (const question of shown) {
    const month = dayAt(voice.zone, question.start).slice(0, 7);
    const there = months.get(month);
    if (there) there.push(question);
    else months.set(month, [question]);
  }
  return (
    <section class="months" ref={list} aria-label={name}>
      {[...months].map(([month, questions]) => (
        <div key={month} class="month">
          <h2>{formatWholeMonth(`${month}-01`, voice.locale)}</h2>
          <ul class="questions">{questions.map(item)}</ul>
        </div>
      ))}
    </section>
  );
}

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus to the next item or back. What is typed into a field, or meant for the browser, is left alone. */
function walk(event: KeyboardEvent, list: HTMLElement): void {
  const step = STEPS[event.key];
  const at = event.target;
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (!(at instanceof Element) || at.matches('input:not([type="checkbox"]), select, textarea')) return;
  // The view may be out of sight: behind another one, or behind the veil.
  if (list.closest('[hidden], [inert]')) return;
  const isInside = list.contains(at);
  if (event.key.startsWith('Arrow') && !isInside) return;
  const items = [...list.querySelectorAll<HTMLElement>('.past')];
  const current = items.findIndex((one) => one.contains(at));
  const next = items[current === -1 && step === -1 ? -1 : current + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
